namespace Throughcare.Checks;

/// <summary>Every rule, in the order in which findings are shown.</summary>
public static class AllRules
{
    public static IReadOnlyList<Rule> InOrder => [.. OfText, .. OfFigures];

    /// <summary>Those that a text alone can break.</summary>
    public static IReadOnlyList<Rule> OfText { get; } =
        [.. Rules.DateOrder.All, .. Rules.NoticeAndCallIn.All, .. Rules.Lengths.All, .. Rules.Gaps.All, .. Rules.Statements.All, .. Rules.Arithmetic.All, .. Rules.Reckoned.All, .. Rules.Programme.All, .. Rules.Staffing.All, .. Rules.EqualityRules.All];

    /// <summary>Those that hold a proposal's papers against its own costing, data and plan.</summary>
    public static IReadOnlyList<Rule> OfFigures { get; } = [.. Rules.AgainstCosting.All, .. Rules.AgainstData.All];

    /// <summary>All that the rules find, errors first.</summary>
    public static IReadOnlyList<Clash> Over(CaseFile file) => [.. InOrder.SelectMany(r => r.Over(file)).OrderByDescending(c => c.Severity)];
}
