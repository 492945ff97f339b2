using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>What is wrong with the rules themselves: rates, awards, scales and grades.</summary>
internal static class PayRulesChecks
{
    private const string Where = "pay rules";

    public static IEnumerable<Finding> Of(PayRules rules)
    {
        if (!rules.VacancyFactor.IsShare) yield return NotAShare("The vacancy factor", rules.VacancyFactor);
        if (rules.OnCosts is FlatOnCosts { Rate: { IsShare: false } flat }) yield return NotAShare("The on-cost rate", flat);
        if (rules.OnCosts is OnCostsByFormula formula)
            foreach (var (year, rate) in formula.Pension.OrderBy(p => p.Key))
                if (!rate.IsShare) yield return NotAShare($"The pension rate from {year}", rate);
        foreach (var (year, award) in rules.Awards.OrderBy(a => a.Key))
            if (BadAward(award)) yield return AwardFinding($"The pay award of {year}", award);
        if (rules.LaterAwards is { } later && BadAward(later)) yield return AwardFinding("The pay award of later years", later);
        foreach (var twice in rules.Scales.GroupBy(s => s.Id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            yield return CostingFinding.Wrong("scale-twice", Where, $"Two pay scales are called \"{twice.Key}\".", twice.Key, "Give each scale a name of its own.");
        foreach (var twice in rules.Grades.GroupBy(g => g.Id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            yield return CostingFinding.Wrong("grade-twice", Where, $"Two grades are called \"{twice.Key}\".", twice.Key, "Give each grade a name of its own.");
        foreach (var grade in rules.Grades)
        {
            var scale = rules.Scales.FirstOrDefault(s => string.Equals(s.Id, grade.Scale, StringComparison.OrdinalIgnoreCase));
            if (scale is null) yield return CostingFinding.Wrong("unknown-scale", $"grade {grade.Id}", $"Grade {grade.Id} is on the pay scale \"{grade.Scale}\", which is not there.", grade.Scale, "Add the scale, or correct its name: " + Names(rules.Scales.Select(s => s.Id)) + ".");
            if (grade.Top < grade.Bottom) yield return CostingFinding.Wrong("grade-upside-down", $"grade {grade.Id}", $"Grade {grade.Id} runs from point {grade.Bottom} to point {grade.Top}.", $"{grade.Bottom} to {grade.Top}", "Put the lower point first.");
        }
    }

    public static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count == 0 ? "there are none yet" : string.Join(", ", all.Take(12)) + (all.Count > 12 ? $" and {all.Count - 12} more" : "");
    }

    private static Finding NotAShare(string what, Proportion rate) => CostingFinding.Wrong("not-a-share", Where, $"{what} is {rate}.", rate.ToString(), "Write a rate from 0% to 100%, such as 28.5% or 0.285.");

    private static bool BadAward(PayAward award) => award.Rise.Millionths is < -500_000 or > 500_000 || Math.Abs(award.Flat.Pence) > 10_000_000;

    private static Finding AwardFinding(string what, PayAward award) =>
        CostingFinding.Wrong("award-out-of-range", Where, $"{what} is {award}.", award.ToString(), "Write a rise from -50% to 50%, such as 3.2%, and at most £100,000.");
}
