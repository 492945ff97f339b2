using Throughcare.Findings;

namespace Throughcare.Intake;

/// <summary>
/// Columns that name people, or say where somebody lives or how to reach them. No plan needs one: what a file has of them is left out, and said. A child's name alone may be
/// kept, where a council has turned names on.
/// </summary>
public static class ChildNames
{
    private const string Column = "name";

    private static readonly string[] OfNames =
        ["forename", "surname", "firstname", "lastname", "middlename", "givenname", "familyname", "fullname", "childname", "childsname", "knownas", "preferredname", "workername", "staffname", "mothername", "carername"];

    private static readonly string[] OfAddresses =
        ["addressline", "addressjson", "homeaddress", "placementaddress", "fulladdress", "street", "housenumber", "housename", "uprn", "telephone", "phonenumber", "mobile", "email", "nhsnumber"];

    /// <summary>What is said of the columns of a file that are left out for this reason.</summary>
    public static IEnumerable<Finding> Found(RawTable table, bool keepNames)
    {
        var about = table.Columns.Any(c => CellText.Heading(c) is "child" or "childid" or "childuniqueid" or "personid");
        var names = table.Columns.Where(c => CellText.Heading(c) is var h && (OfNames.Any(h.Contains) || about && h == Column) && !(keepNames && IsKept(h))).ToList();
        if (names.Count > 0) yield return Left("names-left-out", table, names, "name people", "Leave them out of the next extract. A council that must see children's names can turn them on in its privacy settings.");
        var addresses = table.Columns.Where(c => CellText.Heading(c) is var h && OfAddresses.Any(a => a.Length > 4 ? h.Contains(a) : h == a)).ToList();
        if (addresses.Count > 0) yield return Left("addresses-left-out", table, addresses, "say where somebody lives or how to reach them", "Leave them out of the next extract: a postcode or a locality is enough.");
    }

    /// <summary>The content without the names of children.</summary>
    public static ProposalContent Without(ProposalContent content) =>
        content.Tables.Any(HasName) ? content with { Tables = [.. content.Tables.Select(t => HasName(t) ? Without(t) : t)] } : content;

    /// <summary>The table of children without their names.</summary>
    public static RawTable Without(RawTable table)
    {
        var kept = Enumerable.Range(0, table.Columns.Count).Where(i => !IsKept(CellText.Heading(table.Columns[i]))).ToList();
        return new(table.File, table.Sheet, [.. kept.Select(i => table.Columns[i])], [.. table.Rows.Select(r => new RawRow(r.Number, [.. kept.Select(i => i < r.Cells.Count ? r.Cells[i] : "")]))]);
    }

    private static bool HasName(RawTable table) => ProposalTables.For(table) == ProposalTables.Children && table.Columns.Any(c => IsKept(CellText.Heading(c)));

    private static bool IsKept(string heading) => ProposalTables.Children.Columns.Single(c => c.Name == Column) is var name && name.AlsoCalled.Prepend(Column).Any(n => CellText.Heading(n) == heading);

    private static Finding Left(string rule, RawTable table, List<string> columns, string what, string toDo) => new()
    {
        Rule = rule,
        Severity = Severity.Note,
        What = $"Columns that {what} are not needed, and are not kept: {string.Join(", ", columns.Take(20))}{(columns.Count > 20 ? " …" : "")}.",
        Where = table.At(null, columns[0]),
        ToDo = toDo,
        Times = columns.Count,
    };
}
