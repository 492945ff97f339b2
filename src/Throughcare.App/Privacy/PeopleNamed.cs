using Throughcare.App.Database;
using Throughcare.Intake;
using Throughcare.Proposals;

namespace Throughcare.App.Privacy;

/// <summary>Sees to it that everybody whom a proposal's content names has a key before anything of it is kept.</summary>
internal static class PeopleNamed
{
    // The headings of a child's id in the files that councils bring.
    private static readonly string[] ChildHeadings = ["child", "childid", "childuniqueid", "personid", "perspersonid"];

    public static async Task<CouncilKeys> Keys(SubjectKeys subjects, ThroughcareDb db, IReadOnlyList<RawTable> tables, IReadOnlyList<AllocationRun> runs, IReadOnlyList<RejectedRow> rejected, CancellationToken ct)
    {
        var rows = tables.Select(t => (Rows: new SealedRows(t), Table: t)).ToList();
        await subjects.With(db, rows.SelectMany(t => t.Rows.People(t.Table.Rows)).Concat(rejected.SelectMany(InRejected)), ct);
        var keys = await subjects.Of(db, ct);
        await subjects.With(db, rows.SelectMany(t => t.Rows.Strangers(keys, t.Table.Rows)).Concat(runs.SelectMany(r => SealedRuns.People(keys, r))), ct);
        return await subjects.Of(db, ct);
    }

    private static IEnumerable<(PersonKind, string)> InRejected(RejectedRow row)
    {
        for (var i = 0; i < row.Table.Columns.Count && i < row.Row.Cells.Count; i++)
            if (row.Row.Cells[i] is { Length: > 0 } id && (CellText.Heading(row.Table.Columns[i]) is var heading && ChildHeadings.Contains(heading) || heading.EndsWith("personid", StringComparison.Ordinal)))
                yield return (PersonKind.Child, id);
    }
}
