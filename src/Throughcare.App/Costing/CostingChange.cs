using Throughcare.App.Proposals;
using Throughcare.Costing.Reading;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Options;

namespace Throughcare.App.Costing;

/// <summary>Changes to a costing, each as a new content that is tried before it is saved. Pages hand over what was typed; the reader of tables and settings says what is wrong with it.</summary>
public static class CostingChange
{
    /// <summary>The costing with these cells in one line of posts; a line that is not there is added. Cells that are not named stay. "" is today.</summary>
    public static CostingContent PutLine(CostingContent costing, string option, string line, IReadOnlyDictionary<string, string?> cells)
    {
        var contract = CostingTables.PostLines;
        var rows = Rows(costing, contract);
        var at = rows.FindIndex(r => Is(r, option, line));
        var row = at < 0 ? new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["option"] = option, ["line"] = line } : rows[at];
        foreach (var (name, value) in cells) row[name] = value?.Trim() ?? "";
        if (at < 0) rows.Add(row);
        return Put(costing, Table(contract, rows));
    }

    /// <summary>The costing without one line of posts.</summary>
    public static CostingContent TakeOutLine(CostingContent costing, string option, string line) =>
        Put(costing, Table(CostingTables.PostLines, [.. Rows(costing, CostingTables.PostLines).Where(r => !Is(r, option, line))]));

    /// <summary>The costing with what was spent on one line in one month; what was said of that line and month before goes.</summary>
    public static CostingContent PutSpent(CostingContent costing, string line, Calendar.Month month, string amount)
    {
        var contract = CostingTables.Actuals;
        var rows = Rows(costing, contract).Where(r => !(string.Equals(r.GetValueOrDefault("line"), line, StringComparison.OrdinalIgnoreCase) && r.GetValueOrDefault("month")?.StartsWith($"{month}-", StringComparison.Ordinal) == true)).ToList();
        rows.Add(new(StringComparer.OrdinalIgnoreCase) { ["month"] = month.First.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ["line"] = line, ["amount"] = amount.Trim() });
        return Put(costing, Table(contract, rows));
    }

    /// <summary>What a line of posts says, by column; null where there is none.</summary>
    public static IReadOnlyDictionary<string, string>? Line(CostingContent costing, string option, string line) => Rows(costing, CostingTables.PostLines).Find(r => Is(r, option, line));

    /// <summary>The costing with whole tables in the place of those of the same name; others stay.</summary>
    public static CostingContent PutTables(CostingContent costing, IReadOnlyList<RawTable> tables)
    {
        foreach (var table in tables.Where(t => !CostingContent.IsCosting(t)))
            throw new RefusedException(new Finding
            {
                Rule = "not-a-costing-table", Severity = Severity.Error, What = $"\"{table.Sheet ?? table.File}\" is none of the tables of costs.", Value = table.Sheet ?? table.File,
                ToDo = $"Name the file or sheet as one of: {string.Join(", ", CostingTables.All.Select(t => t.Name))}.",
            });
        return tables.GroupBy(t => ProposalTables.For(t)!).Aggregate(costing, (now, same) => Put(now, Table(same.Key, [.. same.SelectMany(t => Rows([t], same.Key))])));
    }

    /// <summary>Tables as text, to be carried from a page that checks them to the one that saves them.</summary>
    public static string Written(IReadOnlyList<RawTable> tables) => TableText.Write(tables);

    /// <summary>The same tables again; refused where the text was spoilt on its way.</summary>
    public static IReadOnlyList<RawTable> FromWritten(string? written)
    {
        try
        {
            return TableText.Read(written ?? "");
        }
        catch (System.Text.Json.JsonException)
        {
            throw new RefusedException(new Finding { Rule = "tables-spoilt", Severity = Severity.Error, What = "The tables did not arrive as they were checked.", ToDo = "Send the files again." });
        }
    }

    /// <summary>Rows of each table of a costing, in the order of the guide.</summary>
    public static IReadOnlyDictionary<string, int> RowCounts(CostingContent costing) =>
        CostingTables.All.Select(c => KeyValuePair.Create(c.Name, costing.Tables.Where(t => ProposalTables.For(t) == c).Sum(t => t.Rows.Count))).Where(t => t.Value > 0).ToDictionary();

    /// <summary>
    /// The proposal as it would be read with a changed costing. Refused, with a finding for each, where the change brings something that cannot be
    /// read or costed; what was wrong before it stays to be put right, and does not stand in its way.
    /// </summary>
    public static ProposalReading Try(KeptProposal kept, CostingContent changed)
    {
        var before = Wrong(kept.Reading).Select(Key).ToHashSet();
        var settings = kept.Reading.Settings with { Costing = changed.Settings };
        var reading = kept.Reading with { Settings = settings, Costing = CostingReading.Read(changed.Tables, [.. kept.Proposal.Options.Select(o => o.Id.Text)], CostingRules.Defaults(changed.Settings)) };
        // Tables may come before the assumptions that they need; the first page of the costs says what is still missing.
        var wrong = Wrong(reading).Where(f => f.Rule != "on-costs-not-known" && !before.Contains(Key(f))).DistinctBy(Key).ToList();
        return wrong.Count == 0 ? reading : throw new RefusedException([.. wrong]);
    }

    /// <summary>The option's id in the tables: today has none.</summary>
    public static string OptionCell(Option option) => option.DoNothing ? "" : option.Id.Text;

    private static IEnumerable<Finding> Wrong(ProposalReading reading) =>
        // What a source cannot pay is an answer of the costing, and no reason not to keep it.
        [.. reading.Costing?.Findings.Where(f => f.Severity == Severity.Error) ?? [], .. CostAction.Of(reading) is { } costs ? costs.Options.Append(costs.Today).Where(o => o.Costing is null).SelectMany(o => o.Findings) : []];

    private static (string, string, string?, string?) Key(Finding finding) => (finding.Rule, finding.What, finding.Value, finding.Where?.Column);

    private static bool Is(IReadOnlyDictionary<string, string> row, string option, string line) =>
        string.Equals(row.GetValueOrDefault("option") ?? "", option, StringComparison.OrdinalIgnoreCase) && string.Equals(row.GetValueOrDefault("line"), line, StringComparison.OrdinalIgnoreCase);

    private static List<Dictionary<string, string>> Rows(CostingContent costing, TableContract contract) => Rows(costing.Tables.Where(t => ProposalTables.For(t) == contract), contract);

    private static List<Dictionary<string, string>> Rows(IEnumerable<RawTable> tables, TableContract contract) =>
        [.. tables.SelectMany(t => t.Rows.Select(r => contract.Columns.ToDictionary(c => c.Name, c => OptionParts.Cell(t, r, c), StringComparer.OrdinalIgnoreCase)))];

    private static CostingContent Put(CostingContent costing, RawTable table) => costing with { Tables = [.. costing.Tables.Where(t => ProposalTables.For(t) != ProposalTables.For(table)), .. table.Rows.Count == 0 ? Array.Empty<RawTable>() : [table]] };

    private static RawTable Table(TableContract contract, IReadOnlyList<Dictionary<string, string>> rows) => new(contract.Name + ".csv", null, [.. contract.Columns.Select(c => c.Name)],
        [.. rows.Select((r, i) => new RawRow(i + 2, [.. contract.Columns.Select(c => r.GetValueOrDefault(c.Name) ?? "")]))]);
}
