using Throughcare.Structure;

namespace Throughcare.Intake;

/// <summary>
/// Makes a snapshot of the tables of a proposal. Rows that cannot be true are rejected and the others kept; workers and teams
/// that are named but have no row of their own are taken from where they are named, and all that is assumed is counted. So
/// one list of children with team, worker, home and age is enough.
/// </summary>
public static class SnapshotIntake
{
    public static SnapshotReading Read(IReadOnlyList<RawTable> tables, DateOnly asAt)
    {
        var notes = new IntakeNotes();
        var tally = new IntakeTally(notes);
        var localities = new LocalityIntake(tables, notes, tally);

        var teams = IntakeTable<Team>.Read(ProposalTables.Teams, tables, notes, TeamIntake.Team);
        teams.RejectRepeated(t => t.Id, "duplicate-team", "This team stands in an earlier row too.", "Keep one row for each team.");
        TeamIntake.RejectRings(teams);
        var workers = WorkerIntake.Read(tables, notes);
        var reader = new ChildIntake(asAt, localities, notes);
        var children = reader.Read(tables);
        var involvements = InvolvementIntake.Read(tables, [.. children.Kept.Select(c => c.Value.Child.Id)], children.Given, notes);
        var posts = IntakeTable<Post>.Read(ProposalTables.Posts, tables, notes, TeamIntake.Post);
        posts.RejectRepeated(p => p.Id, "duplicate-post", "This post stands in an earlier row too.", "Keep one row for each post.");
        tally.Add(teams);
        tally.Add(workers);
        tally.Add(children);
        tally.Add(involvements);
        tally.Add(posts);
        var (windows, arrivals) = (BridgeIntake.Windows(tables, notes), BridgeIntake.Arrivals(tables, notes));
        tally.Add(windows);
        tally.Add(arrivals);

        var all = InvolvementIntake.WithThoseOfTheChildren(involvements, children.Kept, notes);
        InvolvementIntake.FindOverlaps(all, asAt, notes);
        var staff = new Staff([.. teams.Kept.Select(t => t.Value)], teams.Given, workers, notes);
        staff.Infer(all, [.. posts.Kept.Select(p => p.Value)], children.Kept, asAt);

        return new()
        {
            Snapshot = new()
            {
                AsAt = asAt,
                Children = reader.WithCare(children.Kept),
                Involvements = all,
                Teams = [.. staff.Teams.Select(t => t with { Localities = [.. t.Localities.Select(l => localities.Name(l, notes))] })],
                Workers = staff.Workers,
                Posts = [.. posts.Kept.Select(p => p.Value)],
                Map = localities.Map(),
                Windows = [.. windows.Kept.Select(w => w.Value)],
                Arrivals = [.. arrivals.Kept.Select(a => a.Value)],
            },
            Findings = notes.Findings,
            Assumptions = notes.Assumptions,
            Rejected = tally.Rejected,
            Counts = tally.Counts,
        };
    }
}
