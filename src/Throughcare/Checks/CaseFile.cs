using System.Collections.Frozen;
using Throughcare.Decisions;
using Throughcare.Measures;

namespace Throughcare.Checks;

/// <summary>
/// All that is stated about one proposal, from a text or from the proposal itself, in the order in which it stands. Rules ask it and nothing else.
/// </summary>
public sealed class CaseFile(IReadOnlyList<Fact> facts)
{
    private readonly FrozenDictionary<Type, Fact[]> _byType = facts.GroupBy(f => f.GetType()).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    public IReadOnlyList<Fact> Facts { get; } = facts;

    /// <summary>What the council's constitution says. Of a text from elsewhere it is not known: then the common rules hold, with a common threshold of a key decision.</summary>
    public DecisionRules Rules { get; init; } = new() { KeyFrom = Money.FromPounds(250_000) };

    public IEnumerable<T> Of<T>() where T : Fact => _byType.TryGetValue(typeof(T), out var all) ? all.Cast<T>() : [];

    public bool Is(PaperFor what) => Of<PaperFact>().Any(p => p.For == what);

    public IEnumerable<DateFact> Dates(params IReadOnlyList<DateOf> of) => Of<DateFact>().Where(d => of.Contains(d.Of));

    public IEnumerable<Said> Claims(Claim claim) => Of<ClaimFact>().Where(c => c.Claim == claim).Select(c => c.Said);

    public bool Says(params IReadOnlyList<Claim> any) => Of<ClaimFact>().Any(c => any.Contains(c.Claim));

    public IEnumerable<AnswerFact> Answers(params IReadOnlyList<Topic> to) => Of<AnswerFact>().Where(a => to.Contains(a.Topic));

    public IEnumerable<SumFact> Sums(SumOf of) => Of<SumFact>().Where(s => s.Of == of);
}
