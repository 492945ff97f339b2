using Throughcare.App.Costing;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Costs;

namespace Throughcare.Cli.Commands.Costing;

/// <summary>Costs for a reader at a terminal: the table that foots first, then who pays, then what comes back.</summary>
internal static class CostText
{
    public static void Write(ProposalCosts costs, IReadOnlyList<OptionCost> options, TextWriter to)
    {
        var proposal = costs.Reading.Proposal;
        to.WriteLine($"{proposal.Title}{(proposal.MadeUp ? " (MADE UP)" : "")}");
        to.WriteLine();
        foreach (var option in options) Option(option, costs, to);
    }

    private static void Option(OptionCost option, ProposalCosts costs, TextWriter to)
    {
        if (option.Costing is not { } costing)
        {
            to.WriteLine(option.Option.Title);
            to.WriteLine("  cannot be costed before this is put right:");
            foreach (var finding in option.Findings) to.WriteLine("  " + finding);
            to.WriteLine();
            return;
        }
        if (option.Option.DoNothing)
        {
            to.WriteLine($"Posts of today: {CostTables.Shown(costing.Posts.Total)} from {costing.Years[0]} to {costing.Years[^1]}");
            to.WriteLine();
            return;
        }
        if (!option.HasChanges)
        {
            to.WriteLine(option.Option.Title);
            to.WriteLine("  No costs or savings are given. That is not to say that it costs nothing.");
            to.WriteLine();
            return;
        }
        if (costing.Changes.Count > 0)
        {
            Table(CostTables.Rounded("costs", costing, costs.Terms), to);
            Table(CostTables.Funding("funding", costing), to);
        }
        if (costing.Programme is { } programme) Table(CostTables.Programme("programme", programme), to);
        if (costing.Input.Savings.Count > 0) Table(CostTables.Payback("payback", costing), to);
    }

    private static void Table(ReportTable table, TextWriter to)
    {
        to.WriteLine(table.Caption);
        var plain = new PlainTable([.. table.Columns.Select(c => c.Heading)]);
        foreach (var row in table.Rows) plain.Row([.. row.Select(c => c.Text)]);
        plain.Write(to);
        to.WriteLine();
    }
}
