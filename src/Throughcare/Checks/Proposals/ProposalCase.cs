using Throughcare.Consultation;
using Throughcare.Decisions;
using Throughcare.Equality;

namespace Throughcare.Checks;

/// <summary>
/// A proposal's own papers as a case file: the same facts as a text yields, from the fields where the proposal has them. A paper that nobody has begun states nothing.
/// </summary>
public static class ProposalCase
{
    public static CaseFile Of(DecisionPaper? decision, ConsultationPaper? consultation = null, EqualityPaper? equality = null) => new(
    [
        .. decision is { Begun: true } or { Statements.Count: > 0 } ? DecisionFacts.Of(decision) : [],
        .. consultation is { Begun: true } ? ConsultationFacts.Of(consultation) : [],
        .. equality is not null && (equality.Begun || equality.Statements.Count > 0) ? EqualityFacts.Of(equality) : [],
    ])
    { KeyDecisionFrom = decision?.Rules.KeyFrom };
}
