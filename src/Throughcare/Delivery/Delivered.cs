using System.Globalization;
using Throughcare.Allocation;
using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Structure;
using Throughcare.Transfers;

namespace Throughcare.Delivery;

/// <summary>
/// A plan as it is carried out: the days of a timetable against the records of people and a fresh extract (docs/method/transfers.md#delivery). The timetable may be of an
/// earlier extract; groups are found again by their children.
/// </summary>
public sealed record Delivered
{
    public required DateOnly AsAt { get; init; }

    /// <summary>Late ones first, then by planned day.</summary>
    public required IReadOnlyList<DeliveredTransfer> Transfers { get; init; }

    /// <summary>What happened that no plan said.</summary>
    public required IReadOnlyList<ChangeOutsidePlan> Outside { get; init; }

    public required IReadOnlyList<WeekDelivered> ByWeek { get; init; }

    public required IReadOnlyList<PostDelivered> Posts { get; init; }

    /// <summary>Children whose change was planned, in parts by what became of it.</summary>
    public required Figure Changes { get; init; }

    /// <param name="proposal">The proposal with its present extract and all judgements.</param>
    /// <param name="option">The option that is carried out.</param>
    /// <param name="timetable">The timetable that people know, of this extract or an earlier one.</param>
    /// <param name="plan">The plan that it is of.</param>
    /// <param name="today">The day to which it is told; days before it that are not done are late.</param>
    public static Delivered Of(Proposal proposal, Option option, ScheduleRun timetable, AllocationPlan plan, DateOnly today)
    {
        var snapshot = proposal.Extract.Snapshot;
        var now = ChildPositions.Of(snapshot, proposal.PhaseRules, proposal.ProceedingsWeeks).ToDictionary(p => p.Child.Id);
        var groups = AllocationProblems.From(snapshot, proposal.Judgements, option, proposal.PhaseRules).Groups.ToDictionary(g => g.Id, g => g.Children);
        var holding = HoldingJudgements.Of(proposal.Judgements);
        // Brothers and sisters who had different workers are told as one, by the last of their days.
        var transfers = timetable.Days.GroupBy(d => PlannedTransfer.GroupOf(d.Key)).Where(g => plan.WorkerOf.ContainsKey(g.Key))
            .Select(g => One(g.Key, g.Max(d => d.Value), timetable.FirstDay, plan.WorkerOf[g.Key], [.. (groups.GetValueOrDefault(g.Key) ?? []).Where(now.ContainsKey)], now, holding, today))
            .OrderBy(t => t.State == DeliveryState.Late ? 0 : 1).ThenBy(t => t.Planned).ThenBy(t => t.Group.Text, StringComparer.Ordinal).ToList();
        return new()
        {
            AsAt = today,
            Transfers = transfers,
            Outside = OutsideOf(transfers, now, timetable.FirstDay),
            ByWeek = Weeks(transfers, timetable),
            Posts = PostsOf(option, holding),
            Changes = Counted(transfers, option),
        };
    }

    private static DeliveredTransfer One(GroupId group, DateOnly planned, DateOnly from, WorkerId to, IReadOnlyList<ChildId> children, Dictionary<ChildId, ChildPosition> now, IReadOnlyList<Judgement> holding, DateOnly today)
    {
        DeliveredTransfer As(DeliveryState state, DateOnly? on = null, WorkerId? heldBy = null) => new()
        {
            Group = group, Children = children, To = to, Planned = planned, State = state, On = on, HeldBy = heldBy,
            WeeksLate = Math.Max(0, ((on ?? (state == DeliveryState.Late ? today : planned)).DayNumber - planned.DayNumber) / 7),
        };
        if (children.Count == 0) return As(DeliveryState.NoLongerHere);
        var records = children.Select(c => holding.LastOrDefault(j => j.Kind == JudgementKind.TransferDone && new ChildId(j.Subject) == c && j.Value is { } w && new WorkerId(w) == to)).ToList();
        if (children.Zip(records).All(c => c.Second is not null || now[c.First].Worker?.Id == to))
            return As(DeliveryState.Done, children.Zip(records).Select(c => c.Second?.MadeOn ?? now[c.First].Since).Max());
        if (holding.Any(j => j.Kind == JudgementKind.Stay && children.Contains(new(j.Subject)))) return As(DeliveryState.Refused);
        var elsewhere = children.Select(c => now[c]).FirstOrDefault(p => p.Worker is { } worker && worker.Id != to && p.Since >= from);
        if (elsewhere is not null) return As(DeliveryState.OutsidePlan, elsewhere.Since, elsewhere.Worker!.Id);
        return As(planned < today ? DeliveryState.Late : DeliveryState.ToCome);
    }

    private static List<ChangeOutsidePlan> OutsideOf(List<DeliveredTransfer> transfers, Dictionary<ChildId, ChildPosition> now, DateOnly from)
    {
        var planned = transfers.SelectMany(t => t.Children.Select(c => (c, t.To))).ToHashSet();
        return [.. now.Values.Where(p => p.Worker is { } worker && p.Since >= from && !planned.Contains((p.Child.Id, worker.Id)))
            .Select(p => new ChangeOutsidePlan(p.Child.Id, p.Worker!.Id, p.Since)).OrderBy(c => c.Since).ThenBy(c => c.Child)];
    }

    private static List<WeekDelivered> Weeks(List<DeliveredTransfer> transfers, ScheduleRun timetable)
    {
        var weeks = new PlanWeeks(timetable.FirstDay, timetable.Answer.Schedule?.LastWeek ?? 0);
        return [.. Enumerable.Range(1, weeks.Count).Select(w => weeks.Day(w)).Select(day => new WeekDelivered(day,
            transfers.Where(t => t.Planned <= day).Sum(t => t.Children.Count), transfers.Where(t => t.State == DeliveryState.Done && t.On < day.AddDays(7)).Sum(t => t.Children.Count)))];
    }

    private static List<PostDelivered> PostsOf(Option option, IReadOnlyList<Judgement> holding)
    {
        DateOnly? On(WorkerId post, string stage) => holding.LastOrDefault(j => j.Kind == JudgementKind.PostStage && j.Value == stage && new WorkerId(j.Subject) == post)?.MadeOn;
        var teams = option.Teams.ToDictionary(t => t.Team.Id, t => t.Team.Name);
        return [.. option.NewPosts.Select(p => (Post: p, Id: Option.NewPost(p))).Select(p => new PostDelivered(p.Id, teams.GetValueOrDefault(p.Post.Team, p.Post.Team.Text), p.Post.Starts, On(p.Id, "advert"), On(p.Id, "offer"), On(p.Id, "start")))];
    }

    private static Figure Counted(List<DeliveredTransfer> transfers, Option option)
    {
        Figure Part(DeliveryState state, string title) => Count($"transfers-planned/{state.ToString().ToLowerInvariant()}", title, transfers.Where(t => t.State == state));
        Figure Count(string id, string title, IEnumerable<DeliveredTransfer> of)
        {
            var children = of.SelectMany(t => t.Children).Select(c => c.Text).ToList();
            return new()
            {
                Id = id, Title = title, Value = children.Count, Unit = FigureUnit.Children, Counts = Counts.Children, Behind = children, Method = "method/transfers#delivery",
                Definition = "Children in the extract whose change of worker stands in the timetable.", From = $"timetable of the option '{option.Title}', version {option.Version.ToString(CultureInfo.InvariantCulture)}",
            };
        }
        return Count("transfers-planned", "Children whose change of social worker was planned", transfers) with
        {
            Parts =
            [
                Part(DeliveryState.Done, "Done"), Part(DeliveryState.Late, "Late"), Part(DeliveryState.ToCome, "To come"),
                Part(DeliveryState.Refused, "Refused by a manager"), Part(DeliveryState.OutsidePlan, "With another worker than planned"),
            ],
        };
    }
}
