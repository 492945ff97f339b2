using Throughcare.App.Reports;
using Throughcare.Consultation;
using Throughcare.Measures;
using Throughcare.Options;

namespace Throughcare.App.Decisions.Documents;

/// <summary>Who is in scope by kind, and each team as posts and working time now and as proposed. People are counted and never named, and small counts are hidden as for everybody.</summary>
internal static class ConsultationStaff
{
    public static IEnumerable<ReportSection> Of(DecisionCase of, Option option)
    {
        var figures = StaffFigures.Of(StaffInScope.Of(of.Proposal.Extract.Snapshot, option, of.Proposal.PhaseRules));
        if (figures[0].Value > 0)
        {
            var hiding = StaffFigures.Hide(figures, Audience.Everyone);
            yield return new("scope", "Who is in scope",
            [
                new ParagraphBlock("In scope is everybody who may lawfully land in another place under what is proposed. No plan was looked at for this, so it says nothing of what would happen to anybody."),
                new TableBlock(new("scope", "Who is in scope, by kind", [new("Who"), new("How many", true), new("What it means")],
                    [.. figures.Select(hiding.Show).SelectMany(f => f.Parts.Prepend(f)).Where(f => f.Value is not 0).Select(f => (IReadOnlyList<ReportCell>)[f.Title, ReportCell.Of(f), f.Definition])])),
            ]);
        }
        if (Teams(of, option) is { } teams) yield return new("teams", "Teams now and as proposed", [new ParagraphBlock("Posts and working time of workers who hold or may hold children; managers are not counted."), new TableBlock(teams)]);
    }

    /// <summary>From the option's plan where it has one, and otherwise from what the option says of each team.</summary>
    private static ReportTable? Teams(DecisionCase of, Option option)
    {
        if (of.Comparison.Options.FirstOrDefault(o => o.Option.Id == option.Id)?.Outcome is { } outcome)
        {
            var teams = PostsByTeam.Of(outcome);
            return new("teams", "Posts and FTE by team", [new("Team"), new("Posts now", true), new("FTE now", true), new("Posts proposed", true), new("FTE proposed", true), new("Of these to recruit", true)],
                [.. teams.Select(t => Row(t.Team, t.PeopleBefore, t.FteBefore, t.PostsAfter, t.FteAfter, t.ToRecruit)),
                    Row("All", teams.Sum(t => t.PeopleBefore), Sum(teams.Select(t => t.FteBefore)), teams.Sum(t => t.PostsAfter), Sum(teams.Select(t => t.FteAfter)), teams.Sum(t => t.ToRecruit))]);
        }
        return option.Teams.Count == 0 ? null : new("teams", "Working time by team as proposed", [new("Team"), new("FTE at least", true), new("FTE at most", true)],
            [.. option.Teams.Select(t => (IReadOnlyList<ReportCell>)[t.Team.Name, Fte(t.FteMin), Fte(t.FteMax)])]);
    }

    private static IReadOnlyList<ReportCell> Row(string team, int before, Fte fteBefore, int after, Fte fteAfter, int recruit) => [team, before, Fte(fteBefore), after, Fte(fteAfter), recruit];

    private static ReportCell Fte(Fte? fte) => fte is { } known ? new(known.ToString(), known.Value) : new("no limit");

    private static Fte Sum(IEnumerable<Fte> all) => all.Aggregate(Measures.Fte.Zero, (sum, f) => sum + f);
}
