using Throughcare.Decisions;

namespace Throughcare.Checks;

/// <summary>A proposal's own papers as a case file: the same facts as a text yields, from the fields where the proposal has them.</summary>
public static class ProposalCase
{
    public static CaseFile Of(DecisionPaper? decision) => new([.. decision is { Begun: true } or { Statements.Count: > 0 } ? DecisionFacts.Of(decision) : []]) { KeyDecisionFrom = decision?.Rules.KeyFrom };
}
