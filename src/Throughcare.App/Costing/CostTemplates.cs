using Throughcare.App.Reports;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Options;

namespace Throughcare.App.Costing;

/// <summary>Workbooks to begin with: every column of the tables of costs with what it holds, and a made-up example that can be brought as it is.</summary>
public static class CostTemplates
{
    /// <summary>A sheet for each table with its headings, and one that says what each column holds.</summary>
    public static byte[] Blank() => ReportFiles.Workbook(
    [
        .. CostingTables.All.Select(t => Sheet(t.Name, [.. t.Columns.Select(c => c.Name)])),
        new("what each column holds", "What each column holds", [.. new[] { "sheet", "column", "must be filled", "what it holds", "unit", "values", "assumed when empty" }.Select(h => new ReportColumn(h))],
            [.. CostingTables.All.SelectMany(t => t.Columns.Select(c => (IReadOnlyList<ReportCell>)[t.Name, c.Name, c.Required ? "yes" : "", c.Meaning, c.Unit, string.Join(", ", c.Values), c.Assumed]))]),
    ]);

    /// <summary>A manager's post and recruitment against a reserve, saved by placements that end sooner: made up, for one option of the proposal and from the year after its extract.</summary>
    public static byte[] Example(OptionId option, DateOnly asAt)
    {
        var (id, starts, ends) = (option.Text, new DateOnly(asAt.Year + 1, 4, 1), new DateOnly(asAt.Year + 4, 3, 31));
        string Day(DateOnly day) => day.ToString("yyyy-MM-dd");
        return ReportFiles.Workbook(
        [
            Sheet(CostingTables.PostLines.Name, ["option", "line", "title", "fte", "stated_cost", "starts", "ends", "funding"], [id, "example-manager", "Team manager (made-up example)", "1.0", "60000", Day(starts), "", "example-reserve"]),
            Sheet(CostingTables.OneOff.Name, ["option", "item", "kind", "title", "from", "amount", "funding"], [id, "example-recruitment", "recruitment", "Recruitment (made-up example)", Day(starts), "4000", "example-reserve"]),
            Sheet(CostingTables.Funding.Name, ["option", "source", "title", "kind", "amount", "from", "to", "recurrent"], [id, "example-reserve", "Reserve for change (made-up example)", "reserve", "150000", Day(starts), Day(ends), "no"]),
            Sheet(CostingTables.Savings.Name, ["option", "saving", "title", "kind", "weekly_cost", "cost_instead", "number", "weeks_sooner", "starts", "ramp_months"], [id, "example-sooner", "Placements that end sooner (made-up example)", "placements end sooner", "900", "150", "10", "8", Day(starts), "6"]),
            Sheet(CostingTables.Assumptions.Name, ["option", "assumption", "kind", "low", "usual", "high"], [id, "example-weekly", "weekly cost", "700", "900", "1100"], [id, "example-children", "children", "5", "10", "14"], [id, "example-delay", "start delay", "0", "0", "6"]),
        ]);
    }

    /// <summary>The tables of costs in files that were sent; refused where a file cannot be read or none of them holds one.</summary>
    public static IReadOnlyList<RawTable> TablesOf(IEnumerable<(string Name, Stream Content)> files, CancellationToken cancel = default)
    {
        var (tables, findings) = (new List<RawTable>(), new List<Finding>());
        foreach (var (name, content) in files)
        {
            var read = Files.TableFiles.Read(content, name, cancel: cancel);
            tables.AddRange(read.Tables);
            findings.AddRange(read.Findings.Where(f => f.Severity == Severity.Error));
        }
        if (findings.Count > 0) throw new RefusedException(findings);
        // Sheets that say something about the tables hold no row of one.
        var costs = tables.Where(CostingContent.IsCosting).Where(t => t.Rows.Count > 0).ToList();
        return costs.Count > 0 ? costs : throw new RefusedException(new Finding
        {
            Rule = "no-costing-table", Severity = Severity.Error, What = "None of these files holds a row of the tables of costs.", Value = string.Join(", ", tables.Select(t => t.Sheet ?? t.File).Take(5)),
            ToDo = $"Name each file or sheet as one of: {string.Join(", ", CostingTables.All.Select(t => t.Name))}.",
        });
    }

    private static ReportTable Sheet(string name, IReadOnlyList<string> columns, params IReadOnlyList<IReadOnlyList<string>> rows) =>
        new(name, name, [.. columns.Select(c => new ReportColumn(c))], [.. rows.Select(r => (IReadOnlyList<ReportCell>)[.. r.Select(c => new ReportCell(c))])]);
}
