using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>The options of a proposal with all that was found and rejected on the way to them.</summary>
public sealed record OptionsReading
{
    public required IReadOnlyList<Option> Options { get; init; }

    public required IReadOnlyList<Judgement> Judgements { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<Assumption> Assumptions { get; init; }

    public required IReadOnlyList<RejectedRow> Rejected { get; init; }

    public required IReadOnlyList<TableCount> Counts { get; init; }
}

/// <summary>
/// Fills the options that the settings name with the teams, workers' terms and posts of the option tables, and reads the
/// judgements. "Do nothing" is always there and always first.
/// </summary>
public static class OptionIntake
{
    private sealed record OfOption<T>(OptionId Option, T Value);

    private sealed record TravelRow(WorkerId Worker, TeamId Team, Distance Excess);

    public static OptionsReading Read(IReadOnlyList<RawTable> tables, IReadOnlyList<Option> named)
    {
        var notes = new IntakeNotes();
        var tally = new IntakeTally(notes);
        var ids = named.Select(o => o.Id.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);

        var teams = ReadOf(tables, ProposalTables.OptionTeams, ids, notes, Team);
        teams.RejectRepeated(t => (t.Option.Text.ToUpperInvariant(), t.Value.Team.Id), "duplicate-team", "This team stands in an earlier row of the option too.", "Keep one row for each team of an option.");
        var workers = ReadOf(tables, ProposalTables.OptionWorkers, ids, notes, Terms);
        workers.RejectRepeated(t => (t.Option.Text.ToUpperInvariant(), t.Value.Worker), "duplicate-worker", "This worker stands in an earlier row of the option too.", "Keep one row for each worker of an option.");
        var travel = ReadOf(tables, ProposalTables.OptionTravel, ids, notes, r =>
            new TravelRow(new(r.Id("worker") ?? ""), new(r.Id("team") ?? ""), Distance.FromKilometres(r.Number("excess_km", 0, 2000) ?? 0)));
        travel.RejectRepeated(t => (t.Option.Text.ToUpperInvariant(), t.Value.Worker, t.Value.Team), "duplicate-travel", "This worker and team stand in an earlier row of the option too.", "Keep one row for each worker and team.");
        var posts = ReadOf(tables, ProposalTables.OptionPosts, ids, notes, TeamIntake.Post);
        posts.RejectRepeated(p => (p.Option.Text.ToUpperInvariant(), p.Value.Id.ToUpperInvariant()), "duplicate-post", "This post stands in an earlier row of the option too.", "Keep one row for each post.");
        var placements = ReadOf(tables, ProposalTables.OptionPlacements, ids, notes, r =>
            new WayToPlacement(new(r.Id("child") ?? ""), new(r.Id("team") ?? ""), Distance.FromKilometres(r.Number("km", 0, 2000) ?? 0)));
        placements.RejectRepeated(p => (p.Option.Text.ToUpperInvariant(), p.Value.Child, p.Value.Team), "duplicate-placement", "This child and team stand in an earlier row of the option too.", "Keep one row for each child and team.");
        RejectUnknownTeams(placements, teams, p => [p.Team], "team");
        RejectUnknownTeams(posts, teams, p => [p.Team], "team");
        RejectUnknownTeams(travel, teams, t => [t.Team], "team");
        RejectUnknownTeams(workers, teams, t => [.. t.AllowedTeams, .. t.RuledOut, .. t.Preferences.Keys, .. t.PinnedTeam is { } pin ? [pin] : Array.Empty<TeamId>()], "allowed_teams");
        tally.Add(teams);
        tally.Add(workers);
        tally.Add(travel);
        tally.Add(placements);
        tally.Add(posts);
        var judgements = JudgementIntake.Read(tables, notes);
        tally.Add(judgements);

        return new()
        {
            Options = [DoNothing(named), .. named.Where(o => o.Id != OptionId.DoNothing).Select(o => Fill(o, teams, workers, travel, posts) with { Placements = [.. Of(placements, o.Id)] })],
            Judgements = [.. judgements.Kept.Select(k => k.Value)],
            Findings = notes.Findings,
            Assumptions = notes.Assumptions,
            Rejected = tally.Rejected,
            Counts = tally.Counts,
        };
    }

    private static Option DoNothing(IReadOnlyList<Option> named) =>
        (named.FirstOrDefault(o => o.Id == OptionId.DoNothing) ?? new() { Id = OptionId.DoNothing, Title = "Do nothing" }) with { DoNothing = true };

    private static Option Fill(Option option, IntakeTable<OfOption<ProposedTeam>> teams, IntakeTable<OfOption<WorkerTerms>> workers,
        IntakeTable<OfOption<TravelRow>> travel, IntakeTable<OfOption<Post>> posts)
    {
        var terms = Of(workers, option.Id).ToDictionary(t => t.Worker);
        foreach (var worker in Of(travel, option.Id).GroupBy(t => t.Worker))
            terms[worker.Key] = (terms.GetValueOrDefault(worker.Key) ?? new() { Worker = worker.Key }) with
            {
                ExcessTravel = worker.ToDictionary(t => t.Team, t => t.Excess),
            };
        return option with
        {
            Teams = [.. Of(teams, option.Id)],
            Terms = [.. terms.Values],
            NewPosts = [.. Of(posts, option.Id)],
        };
    }

    private static IEnumerable<T> Of<T>(IntakeTable<OfOption<T>> table, OptionId option) =>
        table.Kept.Where(k => string.Equals(k.Value.Option.Text, option.Text, StringComparison.OrdinalIgnoreCase)).Select(k => k.Value.Value);

    private static IntakeTable<OfOption<T>> ReadOf<T>(IReadOnlyList<RawTable> tables, TableContract contract, HashSet<string> ids, IntakeNotes notes, Func<RowReader, T> read) =>
        IntakeTable<OfOption<T>>.Read(contract, tables, notes, row =>
        {
            var option = row.Id("option") ?? "";
            if (!ids.Contains(option))
                row.Reject("unknown-option", "option", "No option of this id stands in proposal.yaml.", "Add the option to proposal.yaml, or correct the id.");
            return new(new(option), read(row));
        });

    private static void RejectUnknownTeams<T>(IntakeTable<OfOption<T>> table, IntakeTable<OfOption<ProposedTeam>> teams, Func<T, IEnumerable<TeamId>> named, string column)
    {
        var known = teams.Kept.Select(t => (t.Value.Option.Text.ToUpperInvariant(), t.Value.Value.Team.Id)).ToHashSet();
        table.RejectWhere(row =>
        {
            foreach (var team in named(row.Value.Value))
                if (!known.Contains((row.Value.Option.Text.ToUpperInvariant(), team)))
                    return IntakeNotes.About(Severity.Error, "unknown-team", row.Table, row.Row, column, team.Text,
                        "This team is not one of the option's teams.", "Add the team to option_teams, or correct its id.");
            return null;
        });
    }

    private static ProposedTeam Team(RowReader row)
    {
        var (least, most) = (row.Fte("fte_min", 1000), row.Fte("fte_max", 1000));
        if (most < least) row.Reject("limits-out-of-order", "fte_max", $"The most FTE is less than the least ({least}).", "Correct one of the two.");
        return new() { Team = TeamIntake.Team(row), FteMin = least, FteMax = most, OversightLimit = row.Points("oversight_limit", 100_000), MostWorkers = row.WholeNumber("most_workers", 0, 10_000), MostChildren = row.WholeNumber("most_children", 0, 100_000) };
    }

    private static WorkerTerms Terms(RowReader row)
    {
        var preferences = new Dictionary<TeamId, int>();
        var steps = row.List("preferences");
        for (var rank = 0; rank < steps.Count; rank++)
            foreach (var team in steps[rank].Split('=', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                if (!preferences.TryAdd(new(team), rank))
                    row.Reject("team-ranked-twice", "preferences", "A team stands twice in the order of preference.", "Name each team once.");
        return new()
        {
            Worker = new(row.Id("worker") ?? ""),
            AllowedTeams = [.. row.List("allowed_teams").Select(t => new TeamId(t)).Distinct()],
            RuledOut = [.. row.List("ruled_out").Select(t => new TeamId(t)).Distinct()],
            PinnedTeam = row.Id("pinned_team") is { } pinned ? new(pinned) : null,
            Preferences = preferences,
            HrOrder = row.WholeNumber("hr_order", 1, 100_000),
            AgencyStays = row.YesNo("agency_stays") ?? false,
        };
    }
}
