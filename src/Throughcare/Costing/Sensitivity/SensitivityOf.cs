using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>What moves an option's answer, how it spreads, and where each assumption breaks even: all from one costing and one list of assumptions (docs/method/costing-sensitivity.md).</summary>
public sealed record SensitivityOf
{
    public required Tornado Tornado { get; init; }

    public required Simulation Simulation { get; init; }

    public required IReadOnlyList<BreakEven> BreakEvens { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <param name="input">The costing.</param>
    /// <param name="assumptions">What is varied; the rest is as it stands.</param>
    /// <param name="runs">How many draws.</param>
    /// <param name="seed">The seed; the same gives the same.</param>
    /// <param name="answer">What is asked about; default the net saving over all years, so that £0 is breaking even.</param>
    public static SensitivityOf Option(CostingInput input, IReadOnlyList<Assumption> assumptions, int runs, int seed, Func<OptionCosting, Money>? answer = null)
    {
        var findings = Assumptions.Check(input, assumptions);
        if (findings.Any(f => f.Severity == Severity.Error)) throw new RefusedException([.. findings.Where(f => f.Severity == Severity.Error)]);
        var model = answer is null ? Assumptions.NetSaving(input, assumptions) : Assumptions.Of(input, assumptions, answer);
        return new() { Tornado = Costing.Tornado.Of(assumptions, model), Simulation = Costing.Simulation.Of(assumptions, model, runs, seed), BreakEvens = BreakEven.OfEach(assumptions, model), Findings = findings };
    }
}
