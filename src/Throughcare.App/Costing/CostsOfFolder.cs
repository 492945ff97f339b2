using Throughcare.App.Proposals;
using Throughcare.Findings;

namespace Throughcare.App.Costing;

/// <summary>The costs of a folder, with what was found while it was read.</summary>
public sealed record FolderCosts(ProposalCosts Costs, IReadOnlyList<Finding> Findings);

/// <summary>Costs the options of a proposal folder. The database is not started.</summary>
public static class CostsOfFolder
{
    /// <summary>Refused where the folder has no costing.</summary>
    public static FolderCosts Read(string folder, CancellationToken cancel = default)
    {
        var (content, files) = ProposalFolder.ReadWithFindings(folder, cancel: cancel);
        var reading = ProposalReader.Read(content);
        var costs = CostAction.Of(reading) ?? throw new RefusedException([.. files, .. reading.Findings.Where(f => f.Severity == Severity.Error), new()
        {
            Rule = "no-costing", Severity = Severity.Error, What = "The proposal has no costs: none of the tables post_lines, one_off, redundancies, funding, savings and workstreams has a row that could be read.", Where = new(folder),
            ToDo = "Add post_lines.csv with the posts that an option adds; docs/guide/proposal-folder.md has every column.",
        }]);
        return new(costs, [.. files, .. reading.Findings, .. costs.Findings]);
    }

    /// <summary>The option whose workbook is asked for: the one that is named, or the only one.</summary>
    public static OptionCost ForWorkbook(ProposalCosts costs, string? option)
    {
        if (option is not null) return Costed(costs.Of(option));
        var costed = costs.Options.Where(o => o.HasChanges).ToList();
        return costed.Count == 1 ? Costed(costed[0]) : throw new RefusedException(new Finding
        {
            Rule = "which-option", Severity = Severity.Error, What = $"A workbook is of one option, and {(costed.Count == 0 ? "no option has" : $"{costed.Count} options have")} costs.", ToDo = $"Name one with --option: {string.Join(", ", costs.Options.Select(o => o.Option.Id))}.",
        });
    }

    private static OptionCost Costed(OptionCost cost) => cost.Costing is not null ? cost : throw new RefusedException([.. cost.Findings]);
}
