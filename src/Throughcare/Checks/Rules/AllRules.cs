namespace Throughcare.Checks;

/// <summary>Every rule, in the order in which findings are shown.</summary>
public static class AllRules
{
    public static IReadOnlyList<Rule> InOrder { get; } =
        [.. Rules.DateOrder.All, .. Rules.Lengths.All, .. Rules.Gaps.All, .. Rules.Arithmetic.All, .. Rules.Programme.All, .. Rules.Staffing.All, .. Rules.EqualityRules.All];

    /// <summary>All that the rules find, errors first.</summary>
    public static IReadOnlyList<Clash> Over(CaseFile file) => [.. InOrder.SelectMany(r => r.Over(file)).OrderByDescending(c => c.Severity)];
}
