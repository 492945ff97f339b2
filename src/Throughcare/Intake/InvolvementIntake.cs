using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Structure;

namespace Throughcare.Intake;

/// <summary>Who works with whom: from the involvements table, and from the children's rows where it says nothing of a child.</summary>
internal static class InvolvementIntake
{
    public static IntakeTable<Involvement> Read(IReadOnlyList<RawTable> tables, HashSet<ChildId> children, bool childrenGiven, IntakeNotes notes)
    {
        var involvements = IntakeTable<Involvement>.Read(ProposalTables.Involvements, tables, notes, TeamIntake.Involvement);
        involvements.RejectWhere(row => children.Contains(row.Value.Child) ? null
            : IntakeNotes.About(Severity.Error, "unknown-child", row.Table, row.Row, "child", row.Value.Child.Text,
                childrenGiven ? "This child has no row in the children table, or that row was rejected." : "There is no children table.",
                "Add the child to the children table, or remove this row."));
        involvements.RejectRepeated(i => (i.Child, i.Worker, i.Role, i.Since, i.Until), "repeated-involvement",
            "The same worker, child and days stand in an earlier row too.", "Keep one of the rows.");
        return involvements;
    }

    public static IReadOnlyList<Involvement> WithThoseOfTheChildren(IntakeTable<Involvement> table, IReadOnlyList<Kept<ChildIntake.ChildRow>> children, IntakeNotes notes)
    {
        var all = table.Kept.Select(k => k.Value).ToList();
        var said = all.Select(i => i.Child).ToHashSet();
        foreach (var (row, _, _, _) in children)
        {
            if (row.Worker is not { } worker)
            {
                if (row.Team is not null && !said.Contains(row.Child.Id)) notes.AddAlike(WithoutWorker);
                continue;
            }
            if (said.Contains(row.Child.Id)) continue;
            if (table.Given) notes.Assume("Worker taken from the child's row: the involvements table does not name the child");
            all.Add(new() { Child = row.Child.Id, Worker = worker, Team = row.Team, Since = row.WorkerSince });
        }
        return all;
    }

    private static Finding WithoutWorker => new()
    {
        Rule = "team-without-worker",
        Severity = Severity.Warning,
        What = "Some children have a team but no worker; they count as not allocated.",
        Where = new("children", null, null, "worker"),
        ToDo = "Give each child a worker.",
    };

    /// <summary>Two leads at once: on the day of the extract, and at any time before. All are kept.</summary>
    public static void FindOverlaps(IReadOnlyList<Involvement> involvements, DateOnly asAt, IntakeNotes notes)
    {
        foreach (var child in involvements.Where(i => i.Role == InvolvementRole.Lead).GroupBy(i => i.Child))
        {
            if (child.Skip(1).FirstOrDefault() is null) continue;
            var open = child.Where(i => i.OpenOn(asAt)).Select(i => i.Worker).Distinct().ToList();
            if (open.Count > 1)
                notes.Add(new()
                {
                    Rule = "two-lead-workers",
                    Severity = Severity.Warning,
                    What = $"This child has {open.Count} lead workers on the date of the extract.",
                    Where = new("involvements", null, null, "child"),
                    Value = child.Key.Text,
                    ToDo = "End the earlier one, or give one of them the role of second worker.",
                });
            DateOnly? ended = DateOnly.MinValue;
            foreach (var span in child.OrderBy(i => i.Since ?? DateOnly.MinValue).ThenBy(i => i.Until ?? DateOnly.MaxValue))
            {
                if ((ended is null || span.Since < ended) && !(open.Count > 1 && span.OpenOn(asAt))) notes.AddAlike(Earlier);
                if (ended is not null && (span.Until is null || span.Until > ended)) ended = span.Until;
            }
        }
    }

    private static Finding Earlier => new()
    {
        Rule = "overlapping-workers",
        Severity = Severity.Note,
        What = "In the history, a lead worker begins before the one before has ended; both are kept.",
        Where = new("involvements", null, null, "since"),
        ToDo = "Correct the days in the source if the time with a worker matters.",
    };
}
