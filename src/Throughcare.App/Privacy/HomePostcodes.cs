using Throughcare.Caseload;
using Throughcare.Intake;
using Throughcare.Localities;

namespace Throughcare.App.Privacy;

/// <summary>
/// Writes beside each home postcode the locality that it was found to be in, so that the postcode is not needed for it again; and cuts the postcode to its first half,
/// if that is wished. A postcode without a locality stays whole until there is one.
/// </summary>
public static class HomePostcodes
{
    public static ProposalContent Placed(ProposalContent content, Snapshot snapshot, bool cut)
    {
        var homes = snapshot.Children.Where(c => c.HomePostcode is not null && c.HomeLocality is not null).ToDictionary(c => c.Id.Text, StringComparer.Ordinal);
        if (homes.Count == 0) return content;
        var tables = content.Tables.Select(t => ProposalTables.For(t) == ProposalTables.Children ? Children(t, homes, cut) : t);
        if (cut) tables = tables.Where(t => !OnlyHomes(t, [.. homes.Values.Select(c => c.HomePostcode!.Value)]));
        return content with { Tables = [.. tables] };
    }

    private static RawTable Children(RawTable table, Dictionary<string, Children.Child> homes, bool cut)
    {
        var (child, postcode, locality) = (At(table, "child"), At(table, "home_postcode"), At(table, "home_locality"));
        if (child < 0 || postcode < 0) return table;
        var columns = locality >= 0 ? table.Columns : [.. table.Columns, "home_locality"];
        if (locality < 0) locality = columns.Count - 1;
        return new(table.File, table.Sheet, columns, [.. table.Rows.Select(row =>
        {
            if (child >= row.Cells.Count || postcode >= row.Cells.Count || !homes.TryGetValue(WrittenId.Of(row.Cells[child]), out var home)) return row;
            if (!Postcode.TryParse(row.Cells[postcode], out var written) || written != home.HomePostcode) return row;
            var cells = new string[columns.Count];
            for (var i = 0; i < cells.Length; i++) cells[i] = i < row.Cells.Count ? row.Cells[i] : "";
            cells[locality] = home.HomeLocality!.Value.Text;
            if (cut) cells[postcode] = written.District;
            return new RawRow(row.Number, cells);
        })]);
    }

    // A look-up that holds nothing but the children's own postcodes says where they live.
    private static bool OnlyHomes(RawTable table, HashSet<Postcode> homes) =>
        ProposalTables.For(table) == ProposalTables.Postcodes && At(table, "postcode") is >= 0 and var at
        && table.Rows.All(r => at < r.Cells.Count && Postcode.TryParse(r.Cells[at], out var postcode) && homes.Contains(postcode));

    private static int At(RawTable table, string column)
    {
        var contract = ProposalTables.For(table)!.Columns.Single(c => c.Name == column);
        foreach (var name in contract.AlsoCalled.Prepend(column))
            for (var i = 0; i < table.Columns.Count; i++)
                if (CellText.Heading(table.Columns[i]) == CellText.Heading(name)) return i;
        return -1;
    }
}
