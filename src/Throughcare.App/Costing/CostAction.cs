using Throughcare.App.Proposals;
using Throughcare.Costing;
using Throughcare.Findings;
using Throughcare.Options;

namespace Throughcare.App.Costing;

/// <summary>What an option costs, or why it cannot be costed.</summary>
/// <param name="Option">The option; doing nothing for today.</param>
/// <param name="Costing">Null where something has to be put right first.</param>
/// <param name="Findings">What has to be put right, what to mind and what was assumed.</param>
public sealed record OptionCost(Option Option, OptionCosting? Costing, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether anything in it differs from today.</summary>
    public bool HasChanges => Costing is { Changes.Count: > 0 } or { Input.Savings.Count: > 0 } or { Programme: not null };
}

/// <summary>The costs of a proposal: of each option, and of today.</summary>
public sealed record ProposalCosts
{
    public required ProposalReading Reading { get; init; }

    public required CostingTerms Terms { get; init; }

    /// <summary>Today's posts, had nothing been decided.</summary>
    public required OptionCost Today { get; init; }

    /// <summary>Each proposed option, in the order of the proposal.</summary>
    public required IReadOnlyList<OptionCost> Options { get; init; }

    public IReadOnlyList<Finding> Findings => [.. Options.Append(Today).SelectMany(o => o.Findings).Distinct()];

    /// <summary>The cost of one option; refused where there is none of that id.</summary>
    public OptionCost Of(string id) =>
        Options.Append(Today).FirstOrDefault(o => string.Equals(o.Option.Id.Text, id, StringComparison.OrdinalIgnoreCase)) ?? throw new RefusedException(new Finding
        {
            Rule = "no-such-option", Severity = Severity.Error, What = $"The proposal has no option '{id}'.", Value = id, ToDo = $"Choose one of: {string.Join(", ", Options.Select(o => o.Option.Id))}.",
        });
}

/// <summary>
/// Costs the options of a proposal, for the command line, the pages, the report and the workbook alike. A proposal without the tables of a
/// costing has no costs, which is never shown as nothing.
/// </summary>
public static class CostAction
{
    /// <summary>Null where the proposal has no costing.</summary>
    public static ProposalCosts? Of(ProposalReading reading)
    {
        if (reading.Costing is not { HasCosts: true } tables) return null;
        var (settings, proposal) = (reading.Settings.Costing, reading.Proposal);
        var today = proposal.Options.FirstOrDefault(o => o.DoNothing) ?? DoNothing.Option;
        return new()
        {
            Reading = reading, Terms = CostingTerms.From(settings), Today = Cost(reading, tables, today, ""),
            Options = [.. proposal.Options.Where(o => !o.DoNothing).Select(o => Cost(reading, tables, o, o.Id.Text))],
        };
    }

    /// <summary>What the costing of an option starts from.</summary>
    public static CostingInput Input(ProposalReading reading, Option option)
    {
        var tables = reading.Costing ?? throw new ArgumentException("The proposal has no costing.", nameof(reading));
        return Input(reading, tables, option, option.DoNothing ? "" : option.Id.Text);
    }

    /// <summary>What moves an option's answer, by its table of assumptions; null where it has none or cannot be costed.</summary>
    public static SensitivityOf? Sensitivity(ProposalCosts costs, OptionCost option, int runs = 1000, int seed = 1) =>
        option.Costing is { } costing && costs.Reading.Costing!.Assumptions(option.Option.DoNothing ? "" : option.Option.Id.Text) is { Count: > 0 } assumptions
            ? SensitivityOf.Option(costing.Input, assumptions, runs, seed) : null;

    private static OptionCost Cost(ProposalReading reading, Throughcare.Costing.Reading.CostingReading tables, Option option, string id)
    {
        var settings = reading.Settings.Costing;
        var missing = CostingRules.Missing(settings, tables).ToList();
        var assumed = CostingRules.Years(settings, tables, reading.Proposal.Extract.Snapshot.AsAt).Assumed;
        try
        {
            var costing = new OptionCosting(Input(reading, tables, option, id));
            // Without them there is no cost; what else is wrong with the lines is said all the same.
            return missing.Count > 0 ? new(option, null, missing) : new(option, costing, [.. costing.Findings, .. assumed is null ? Array.Empty<Finding>() : [assumed]]);
        }
        catch (RefusedException refused)
        {
            return new(option, null, [.. missing, .. refused.Findings]);
        }
    }

    private static CostingInput Input(ProposalReading reading, Throughcare.Costing.Reading.CostingReading tables, Option option, string id)
    {
        var (settings, asAt) = (reading.Settings.Costing, reading.Proposal.Extract.Snapshot.AsAt);
        var (first, last, _) = CostingRules.Years(settings, tables, asAt);
        var years = Enumerable.Range(first.StartsIn, last.StartsIn - first.StartsIn + 1).Select(y => new Calendar.FinancialYear(y)).ToList();
        return new()
        {
            Option = option.Id.Text, Title = option.Title, Posts = tables.Posts(id, years), Rules = CostingRules.Pay(settings, tables, asAt), First = first, Last = last,
            // Today has posts; what is paid beside them, saved or funded is an option's.
            Others = id.Length == 0 ? [] : tables.Others(id), Funding = id.Length == 0 ? [] : tables.Funding(id), Savings = id.Length == 0 ? [] : tables.Savings(id),
            Workstreams = id.Length == 0 ? [] : tables.Workstreams(id), Programme = id.Length == 0 ? null : settings.Programme, DiscountRate = CostingTerms.From(settings).DiscountRate,
        };
    }
}
