using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.Calendar;
using Throughcare.Children;
using Throughcare.Consultation;
using Throughcare.Measures;

namespace Throughcare.App.Consultation;

/// <summary>
/// What unions are given: who is in scope by kind, criteria, timetable, and posts and working time by team. As everyone may see it, whoever asks, because it is made to be given away: nobody is named, small numbers
/// are hidden, and it says who is in scope and never what a plan would do to anybody.
/// </summary>
public sealed record UnionPack
{
    private const string LeftOut = "(Left out here, because it names somebody.)";

    public required string Title { get; init; }

    public required string Council { get; init; }

    public bool MadeUp { get; init; }

    public string? Summary { get; init; }

    public CollectiveConsultation? Collective { get; init; }

    /// <summary>Empty where nobody has said which option is consulted on.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    public IReadOnlyList<string> Criteria { get; init; } = [];

    public IReadOnlyList<TimelineEntry> Line { get; init; } = [];

    /// <summary>Empty where the option has no plan that holds.</summary>
    public IReadOnlyList<TeamPosts> Posts { get; init; } = [];

    public const string About = "Nobody is named here, and small numbers are hidden. In scope is everyone who may lawfully land elsewhere; nothing has been decided about anybody.";

    public static UnionPack Of(KeptProposal kept)
    {
        var (paper, proposal) = (ConsultationAction.Of(kept).Paper, kept.Proposal);
        var snapshot = proposal.Extract.Snapshot;
        var somebody = new IdsInText([.. snapshot.Workers.Select(w => w.Id.Text), .. snapshot.Children.Select(c => c.Id.Text)]);
        var scope = StaffInvitations.Scope(kept);
        IReadOnlyList<Figure> figures = scope is null ? [] : StaffFigures.Of(scope);
        return new()
        {
            Title = $"{scope?.Option.Title ?? proposal.Title}: pack for unions", Council = proposal.Council, MadeUp = proposal.MadeUp, Summary = scope?.Option.Summary is { } summary ? Unnamed(summary) : null,
            Collective = paper.Dates.Opens is { } opens ? CollectiveConsultation.Of(paper.Dismissals, opens) : null,
            Figures = [.. figures.Select(StaffFigures.Hide(figures, Audience.Everyone).Show)],
            Criteria = [.. paper.Criteria.Select(Unnamed)],
            // Who released is a name, and what the law asks for stands in its own sentence.
            Line = [.. ConsultationTimeline.Of(paper with { Releases = [] }, WorkingDays.England).Where(e => e.Required is null).Select(e => new TimelineEntry(e.On, Unnamed(e.What)))],
            Posts = scope is not null && PlanAction.FromRun(proposal, scope.Option)?.Outcome is { } outcome ? PostsByTeam.Of(outcome) : [],
        };

        string Unnamed(string text) => somebody.In(text) ? LeftOut : text;
    }

    /// <summary>The pack as a document.</summary>
    public Report Report => new()
    {
        Title = Title, Subtitle = Council, MadeUp = MadeUp, Contents = false,
        Sections =
        [
            new("about", "What this is", [new ParagraphBlock(About), .. Summary is { } summary ? [new ParagraphBlock(summary)] : Array.Empty<ReportBlock>(), .. Collective is { } duty ? [new ParagraphBlock(duty.Sentence + (duty.Source is { } source ? $" Source: {source}." : ""))] : Array.Empty<ReportBlock>()]),
            new("in-scope", "Who is in scope", [Figures.Count == 0 ? new ParagraphBlock("Nobody has said yet which option is consulted on.") : new TableBlock(new("in-scope", "Who is in scope, by kind", [new("What"), new("How many", true), new("Meaning")], [.. Figures.SelectMany(f => f.Parts.Prepend(f)).Select(f => (IReadOnlyList<ReportCell>)[f.Title, ReportCell.Of(f), f.Definition])]))]),
            new("posts", "Posts and working time by team", [Posts.Count == 0 ? new ParagraphBlock("No plan has been worked out yet.") : new TableBlock(new("posts", "Posts and working time by team, today and in the plan", [new("Team"), new("People today", true), new("FTE today", true), new("Posts in the plan", true), new("FTE in the plan", true), new("To be recruited to", true)],
                [.. Posts.Select(p => (IReadOnlyList<ReportCell>)[p.Team, p.PeopleBefore, p.FteBefore.ToString(), p.PostsAfter, p.FteAfter.ToString(), p.ToRecruit])]))]),
            .. Criteria.Count == 0 ? [] : new[] { new ReportSection("criteria", "By what places are given where more people want one than there is", [new ListBlock(Criteria, Numbered: true)]) },
            new("timetable", "Timetable", [Line.Count == 0 ? new ParagraphBlock("No day is given yet.") : new TableBlock(new("timetable", "What happens when", [new("Day"), new("What")], [.. Line.Select(e => (IReadOnlyList<ReportCell>)[FigureWords.Day(e.On), e.What])]))]),
        ],
    };
}
