using Throughcare.Caseload;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Structure;

namespace Throughcare.Delivery;

/// <summary>
/// A plan as it is carried out: the changes of a timetable against the records of people and the present extract (docs/method/delivery.md). The timetable may be of an
/// earlier extract, and carries what was settled before it was made.
/// </summary>
public sealed record Delivered
{
    /// <summary>The day to which it is told.</summary>
    public required DateOnly AsAt { get; init; }

    public required ScheduleRun Timetable { get; init; }

    /// <summary>Late ones first, then by planned day.</summary>
    public required IReadOnlyList<DeliveredTransfer> Transfers { get; init; }

    public required IReadOnlyList<OutsideEvent> Outside { get; init; }

    public required IReadOnlyList<DeliveredWeek> Weeks { get; init; }

    public required IReadOnlyList<PostDelivered> Posts { get; init; }

    /// <summary>Children whose change was planned, in parts by what became of it.</summary>
    public required Figure Changes { get; init; }

    public int Done => Count(DeliveryState.Done);

    /// <summary>Children whose change is planned and in whose extract they still are.</summary>
    public int Planned => Transfers.Sum(t => t.Children.Count);

    /// <summary>The extract is a later one than that of the timetable, so what is left should be planned again.</summary>
    public required bool Fresh { get; init; }

    /// <summary>Its first week has begun, or something of it is done already.</summary>
    public bool Begun => Done > 0 || Weeks is [var first, ..] && first.Day <= AsAt;

    public int Count(DeliveryState state) => Transfers.Where(t => t.State == state).Sum(t => t.Children.Count);

    /// <param name="proposal">The proposal with its present extract and all judgements.</param>
    /// <param name="option">The option that is carried out.</param>
    /// <param name="timetable">The timetable that people know, of this extract or an earlier one.</param>
    /// <param name="structure">The teams and workers as the plan has them, while the extract is from before its first day; the extract's own otherwise.</param>
    /// <param name="today">The day to which it is told; a week that is over by then and not done is late.</param>
    public static Delivered Of(Proposal proposal, Option option, ScheduleRun timetable, Snapshot structure, DateOnly today)
    {
        var snapshot = proposal.Extract.Snapshot;
        var now = ChildPositions.Of(snapshot, proposal.PhaseRules, proposal.ProceedingsWeeks).ToDictionary(p => p.Child.Id);
        var holding = HoldingJudgements.Of(proposal.Judgements);
        var told = new TransferTelling(snapshot, now, holding, today);
        var transfers = timetable.Changes.Select(told.Of).OrderBy(t => t.State == DeliveryState.Late ? 0 : 1).ThenBy(t => t.Planned).ThenBy(t => t.Change.Transfer.Text, StringComparer.Ordinal).ToList();
        return new()
        {
            AsAt = today,
            Timetable = timetable,
            Transfers = transfers,
            Outside = OutsidePlan.Of(snapshot, timetable, transfers, now),
            Weeks = new ActualWeeks(proposal, option, timetable, structure, now, transfers, holding).Until(today),
            Posts = PostsOf(option, holding),
            Changes = DeliveryFigures.Changes(transfers, option, snapshot.AsAt, today),
            Fresh = snapshot.AsAt > timetable.ExtractAsAt,
        };
    }

    private static List<PostDelivered> PostsOf(Option option, IReadOnlyList<Judgement> holding)
    {
        DateOnly? On(WorkerId post, string stage) => holding.LastOrDefault(j => j.Kind == JudgementKind.PostStage && j.Value == stage && new WorkerId(j.Subject) == post)?.MadeOn;
        var teams = option.Teams.ToDictionary(t => t.Team.Id, t => t.Team.Name);
        return [.. option.NewPosts.Select(p => (Post: p, Id: Option.NewPost(p))).Select(p => new PostDelivered(p.Id, teams.GetValueOrDefault(p.Post.Team, p.Post.Team.Text), p.Post.Starts, On(p.Id, "advert"), On(p.Id, "offer"), On(p.Id, "start")))];
    }
}
