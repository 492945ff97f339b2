using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>The difference between the pay of an old post and of a new one, paid for some months to whoever is protected.</summary>
public sealed record PayProtection : OtherCost
{
    /// <summary>Full-time pay for a year in the old post.</summary>
    public required Money Before { get; init; }

    /// <summary>Full-time pay for a year in the new post.</summary>
    public required Money After { get; init; }

    public Fte Fte { get; init; } = Fte.FullTime;

    /// <summary>What is paid on top of pay. It must be given: protected pay bears National Insurance and pension as other pay does.</summary>
    public required Proportion OnCosts { get; init; }

    public required Month From { get; init; }

    public required int Months { get; init; }

    internal override IEnumerable<Finding> Findings()
    {
        foreach (var finding in NotNegative(Before, "Pay before").Concat(NotNegative(After, "Pay after")).Concat(AtLeast(Months, 1, "months")).Concat(AtLeast(Fte.Hundredths, 1, "hundredths of FTE"))) yield return finding;
        if (!OnCosts.IsShare) yield return CostingFinding.Wrong("on-cost-rate", Where, $"\"{Title}\" has an on-cost rate of {OnCosts}.", OnCosts.ToString(), "Write a rate from 0% to 100%.");
        if (Months > 120) yield return CostingFinding.Wrong("protection-too-long", Where, $"\"{Title}\" protects pay for {Months} months, which is more than ten years.", Months.ToString(), "Write 1 to 120 months.");
        if (After >= Before) yield return CostingFinding.Wrong("nothing-to-protect", Where, $"Pay after ({After}) is not less than pay before ({Before}), so there is nothing to protect.", $"{Before} and {After}", "Correct the two, or take the line out.");
    }

    internal override IEnumerable<CostLine> Lines(Month last)
    {
        var each = (Int128)(Before - After).Pence * Fte.Hundredths * (1_000_000L + OnCosts.Millionths);
        yield return Line(CostKind.PayProtection, From, RunningTotal.Months(Months, n => each * n, (Int128)100 * 1_000_000 * 12),
            _ => $"a twelfth of {Before} less {After}, {Fte} FTE, with on-costs of {OnCosts}");
    }
}
