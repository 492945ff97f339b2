using Throughcare.Consultation;
using Throughcare.Decisions;
using Throughcare.Equality;

namespace Throughcare.Checks;

/// <summary>
/// A proposal's own papers as a case file: the same facts as a text yields, from the fields where the proposal has them. A paper that nobody has begun states nothing.
/// </summary>
public static class ProposalCase
{
    /// <param name="decision">The decision paper.</param>
    /// <param name="consultation">The consultation.</param>
    /// <param name="equality">The equality assessment.</param>
    /// <param name="figures">What costing, data and plan give, for what the papers state: papers that state nothing are held against nothing.</param>
    public static CaseFile Of(DecisionPaper? decision, ConsultationPaper? consultation = null, EqualityPaper? equality = null, Func<CaseFile, IEnumerable<Fact>>? figures = null)
    {
        List<Fact> stated =
        [
            .. decision is { Begun: true } or { Statements.Count: > 0 } ? In(Holder.Decision, DecisionFacts.Of(decision)) : [],
            .. consultation is { Begun: true } ? In(Holder.Consultation, ConsultationFacts.Of(consultation)) : [],
            .. equality is not null && (equality.Begun || equality.Statements.Count > 0) ? In(Holder.Equality, EqualityFacts.Of(equality)) : [],
        ];
        var papers = new CaseFile(stated) { Rules = decision?.Rules ?? new() };
        return figures is null || stated.Count == 0 ? papers : new([.. stated, .. figures(papers)]) { Rules = papers.Rules };
    }

    private static IEnumerable<Fact> In(Holder holder, IEnumerable<Fact> facts) => facts.Select(f => f with { Said = f.Said with { In = holder } }).Select(f => f switch
    {
        ComparedFact compared => compared with { First = compared.First with { In = holder } },
        ChangeFact change => change with { From = change.From with { In = holder } },
        _ => f,
    });
}
