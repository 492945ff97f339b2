using System.Globalization;
using Throughcare.Intake;
using Throughcare.Options;

namespace Throughcare.App.Proposals;

/// <summary>What a proposal's content says of one option: its part of the settings and its rows of the option tables.</summary>
internal sealed record OptionPart(string Id, string Settings, IReadOnlyList<RawTable> Tables);

/// <summary>Takes the options out of a proposal's content, and puts a changed one back.</summary>
internal static class OptionParts
{
    /// <summary>The part that the tables of the costing are kept as, whole: a changed cost is no change of an option, and its plans hold.</summary>
    public const string Costing = "";

    /// <summary>In the order of the settings; then those that only a table names, so that no row is lost; then the costing, where there is one.</summary>
    public static IReadOnlyList<OptionPart> Split(ProposalContent content)
    {
        var written = SettingsYaml.Read(content.Settings).Settings.Options.ToDictionary(o => o.Id.Text, StringComparer.OrdinalIgnoreCase);
        var tables = ProposalParts.Options(content).ToLookup(ProposalParts.IsOfOption);
        var named = tables[true].SelectMany(t => t.Rows.Select(r => t.Cell(r, "option")));
        var ids = written.Keys.Concat(named).Distinct(StringComparer.OrdinalIgnoreCase);
        var costing = tables[false].Where(t => t.Rows.Count > 0).ToList();
        return
        [
            .. ids.Select(id => new OptionPart(id, written.TryGetValue(id, out var option) ? Settings(option) : "",
                [.. tables[true].Select(t => With(t, r => IsOf(t, r, id))).Where(t => t.Rows.Count > 0), .. id == Costing ? costing : []])),
            .. costing.Count > 0 && !ids.Contains(Costing) ? [new OptionPart(Costing, "", costing)] : Array.Empty<OptionPart>(),
        ];
    }

    /// <summary>The content with this option in the place of the one with its id, or after the others where its id is new.</summary>
    public static ProposalContent Put(ProposalContent content, Option option)
    {
        var settings = SettingsYaml.Read(content.Settings).Settings;
        var bare = option with { Teams = [], Terms = [], NewPosts = [], Placements = [] };
        var isNew = settings.Options.All(o => o.Id != option.Id);
        return content with
        {
            Settings = SettingsYaml.Write(settings with { Options = isNew ? [.. settings.Options, bare] : [.. settings.Options.Select(o => o.Id == option.Id ? bare : o)] }),
            Tables = [.. content.Tables.Where(t => !ProposalParts.IsOfOption(t)), .. ProposalParts.OptionTables.Select(c => Table(c, content, option)).OfType<RawTable>()],
        };
    }

    private static string Settings(Option option) => SettingsYaml.Write(new() { Options = [option with { Teams = [], Terms = [], NewPosts = [], Placements = [] }] });

    /// <summary>One table with the contract's columns: the other options' rows as they stand, then this option's. Null when it would be empty.</summary>
    private static RawTable? Table(TableContract contract, ProposalContent content, Option option)
    {
        var others = content.Tables.Where(t => ProposalTables.For(t) == contract)
            .SelectMany(t => t.Rows.Where(r => !IsOf(t, r, option.Id.Text)).Select(r => contract.Columns.Select(c => Cell(t, r, c))));
        var own = Rows(contract, option).Select(cells => contract.Columns.Select(c => cells.GetValueOrDefault(c.Name) ?? ""));
        var rows = others.Concat(own).Select((cells, i) => new RawRow(i + 2, [.. cells])).ToList();
        return rows.Count == 0 ? null : new(contract.Name + ".csv", null, [.. contract.Columns.Select(c => c.Name)], rows);
    }

    private static IEnumerable<Dictionary<string, string?>> Rows(TableContract contract, Option option)
    {
        if (contract == ProposalTables.OptionTeams) return option.Teams.Select(t => Team(option, t));
        if (contract == ProposalTables.OptionWorkers) return option.Terms.Where(HasTerms).Select(t => Terms(option, t));
        if (contract == ProposalTables.OptionTravel)
            return option.Terms.SelectMany(t => t.ExcessTravel.OrderBy(e => e.Key).Select(e => new Dictionary<string, string?>
            {
                ["option"] = option.Id.Text,
                ["worker"] = t.Worker.Text,
                ["team"] = e.Key.Text,
                ["excess_km"] = Number(e.Value.Kilometres),
            }));
        if (contract == ProposalTables.OptionPlacements)
            return option.Placements.OrderBy(p => p.Child).ThenBy(p => p.Team).Select(p => new Dictionary<string, string?>
            {
                ["option"] = option.Id.Text,
                ["child"] = p.Child.Text,
                ["team"] = p.Team.Text,
                ["km"] = Number(p.Distance.Kilometres),
            });
        return option.NewPosts.Select(p => new Dictionary<string, string?>
        {
            ["option"] = option.Id.Text,
            ["post"] = p.Id,
            ["team"] = p.Team.Text,
            ["role"] = RoleText.Write(p.Role),
            ["fte"] = Number(p.Fte.Value),
            ["grade"] = p.Grade,
            ["starts"] = p.Starts?.ToString("yyyy-MM-dd"),
        });
    }

    private static bool HasTerms(WorkerTerms terms) => terms.AllowedTeams.Count > 0 || terms.RuledOut.Count > 0 || terms.PinnedTeam is not null || terms.Preferences.Count > 0 || terms.HrOrder is not null || terms.AgencyStays;

    private static Dictionary<string, string?> Team(Option option, ProposedTeam proposed) => new()
    {
        ["option"] = option.Id.Text,
        ["team"] = proposed.Team.Id.Text,
        ["name"] = proposed.Team.Name,
        ["phases"] = string.Join("; ", proposed.Team.Phases.Select(p => p.Text)),
        ["localities"] = proposed.Team.CoversAll ? "all" : string.Join("; ", proposed.Team.Localities.Select(l => l.Text)),
        ["manager"] = proposed.Team.Manager?.Text,
        ["base"] = proposed.Team.Base,
        ["parent"] = proposed.Team.Parent?.Text,
        ["fte_min"] = Number(proposed.FteMin?.Value),
        ["fte_max"] = Number(proposed.FteMax?.Value),
        ["oversight_limit"] = Number(proposed.OversightLimit?.Value),
        ["most_workers"] = Number(proposed.MostWorkers),
        ["most_children"] = Number(proposed.MostChildren),
    };

    private static Dictionary<string, string?> Terms(Option option, WorkerTerms terms) => new()
    {
        ["option"] = option.Id.Text,
        ["worker"] = terms.Worker.Text,
        ["allowed_teams"] = string.Join("; ", terms.AllowedTeams.Select(t => t.Text)),
        ["ruled_out"] = string.Join("; ", terms.RuledOut.Select(t => t.Text)),
        ["pinned_team"] = terms.PinnedTeam?.Text,
        ["preferences"] = string.Join("; ", terms.Preferences.GroupBy(p => p.Value).OrderBy(g => g.Key).Select(g => string.Join(" = ", g.Select(p => p.Key.Text).Order(StringComparer.Ordinal)))),
        ["hr_order"] = Number(terms.HrOrder),
        ["agency_stays"] = terms.AgencyStays ? "yes" : "",
    };

    private static string? Number(decimal? value) => value?.ToString("0.#########", CultureInfo.InvariantCulture);

    private static bool IsOf(RawTable table, RawRow row, string option) => string.Equals(table.Cell(row, "option"), option, StringComparison.OrdinalIgnoreCase);

    private static RawTable With(RawTable table, Func<RawRow, bool> rows) => new(table.File, table.Sheet, table.Columns, [.. table.Rows.Where(rows)]);

    /// <summary>A cell by the contract's column, whatever its heading is called in this table.</summary>
    internal static string Cell(RawTable table, RawRow row, ColumnContract column)
    {
        for (var i = 0; i < table.Columns.Count && i < row.Cells.Count; i++)
            if (CellText.Heading(table.Columns[i]) is var heading && (heading == CellText.Heading(column.Name) || column.AlsoCalled.Any(a => heading == CellText.Heading(a))))
                return row.Cells[i];
        return "";
    }
}
