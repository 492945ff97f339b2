using Throughcare.Calendar;
using Throughcare.Findings;

namespace Throughcare.Costing;

/// <summary>
/// What is wrong with lines and rules before they are costed: nothing that is missing is ever counted as zero. What stands in the way is
/// an error; what was assumed is a warning.
/// </summary>
public static class CostingChecks
{
    public static IReadOnlyList<Finding> Of(IReadOnlyList<PostLine> lines, PayRules rules, FinancialYear first, FinancialYear last)
    {
        var findings = new List<Finding>();
        if (last < first || last.StartsIn - first.StartsIn > 99)
            return [CostingFinding.Wrong("years-out-of-order", "years costed", $"The years to cost run from {first} to {last}.", $"{first} to {last}", "Name a first year and a later last one, at most a hundred.")];
        findings.AddRange(PayRulesChecks.Of(rules));
        foreach (var twice in lines.GroupBy(l => l.Id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            findings.Add(CostingFinding.Wrong("line-twice", $"line {twice.Key}", "Two lines have the same id.", twice.Key, "Give each line an id of its own."));
        foreach (var line in lines) findings.AddRange(PostLineChecks.Of(line));
        if (findings.Exists(f => f.Severity == Severity.Error)) return findings;
        new Against(rules, first, last, findings).Check(lines);
        return findings;
    }

    /// <summary>Lines that are well formed, against scales, grades and the tables of rates; a year without pay is said once and not for each line.</summary>
    private sealed class Against(PayRules rules, FinancialYear first, FinancialYear last, List<Finding> findings)
    {
        private readonly PayTable _pay = new(rules);
        private readonly HashSet<(string, string, int)> _said = [];

        public void Check(IReadOnlyList<PostLine> lines)
        {
            bool[]? employed = null;
            foreach (var line in lines)
            {
                var (from, to) = (first.First, last.Last);
                if (line.Start > from) from = line.Start.Value;
                if (line.End < to) to = line.End.Value;
                if (to < from) continue;
                if (line.Pay is StatedCost stated) Stated(line, stated, from, to);
                if (line.Pay is not (OnGrade or OnPoint) || Band(line) is not { } scale) continue;
                employed ??= new bool[(last.StartsIn - first.StartsIn + 1) * 12];
                for (var i = MonthOf(from); i <= MonthOf(to); i++) employed[i] = true;
                Pay(line, scale, from, to);
            }
            if (employed is not null && rules.OnCosts is OnCostsByFormula formula) Rates(formula, employed);
        }

        private int MonthOf(DateOnly day) => (day.Year - first.StartsIn) * 12 + day.Month - 4;

        private void Stated(PostLine line, StatedCost stated, DateOnly from, DateOnly to)
        {
            for (var year = FinancialYear.Of(from); year.First <= to; year = year.Next)
                if (!stated.FullTimeYear.ContainsKey(year))
                    Say("year-without-cost", line.Id, year.StartsIn, $"line {line.Id}", $"\"{line.Title}\" stands in {year} and has no stated cost for it.", year.ToString(), "State the cost of a full-time year for each year, or end the line before.");
        }

        /// <summary>The scale of a line whose grade and point are there; null where they are not, which is then said.</summary>
        private PayScale? Band(PostLine line)
        {
            var where = $"line {line.Id}";
            if (line.Pay is OnPoint spot)
            {
                if (_pay.Scale(spot.Scale) is { } scale) return scale;
                Say("unknown-scale", line.Id, 0, where, $"\"{line.Title}\" is on the pay scale \"{spot.Scale}\", which is not there.", spot.Scale, $"Add the scale, or correct its name: {PayRulesChecks.Names(rules.Scales.Select(s => s.Id))}.");
                return null;
            }
            var on = (OnGrade)line.Pay;
            if (_pay.Grade(on.Grade) is not { } grade)
            {
                Say("unknown-grade", line.Id, 0, where, $"\"{line.Title}\" is in grade \"{on.Grade}\", which is not there.", on.Grade, $"Add the grade with its scale and points, or correct its name: {PayRulesChecks.Names(rules.Grades.Select(g => g.Id))}.");
                return null;
            }
            if (on.Point < grade.Bottom || on.Point > grade.Top)
            {
                Say("point-outside-grade", line.Id, 0, where, $"\"{line.Title}\" is at point {on.Point}, and grade {grade.Id} runs from {grade.Bottom} to {grade.Top}.", on.Point.ToString(), "Correct the point or the grade.");
                return null;
            }
            if (line.Start is null && line.PointSince is null && rules is { PointsAsAt: null, Increments: not Increments.None } && (on.Point ?? PostStretches.StartOf(grade, rules.StartingPoint)) < grade.Top)
            {
                Say("no-day-of-point", line.Id, 0, where, $"\"{line.Title}\" has no start, so nobody knows since when it has held its point.", null, "Give the rules the date of the establishment list, or the line its start.");
                return null;
            }
            return _pay.Scale(grade.Scale);
        }

        private void Pay(PostLine line, PayScale scale, DateOnly from, DateOnly to)
        {
            var stretches = new PostStretches(line, rules, _pay);
            for (var year = FinancialYear.Of(from); year.First <= to; year = year.Next)
            {
                if (!_pay.HasYear(scale, year))
                {
                    var held = rules.PayHeldAt is { } at ? $" (pay is held at {at})" : "";
                    Say("year-without-spine", scale.Id, year.StartsIn, $"pay scale {scale.Id}", $"The pay scale \"{scale.Id}\" has no pay for {year}{held}; it has {scale.Years[0]} to {scale.Years[^1]}.", year.ToString(), "Add the year's pay, assume a pay award for it, or hold pay at a year that is there.");
                    continue;
                }
                var begin = year.First > from ? year.First : from;
                var end = year.Last < to ? year.Last : to;
                for (var point = stretches.PointOn(begin)!.Value; point <= stretches.PointOn(end); point++)
                    if (_pay.Pay(scale, point, year) is null)
                        Say("point-not-in-scale", $"{scale.Id} {point}", year.StartsIn, $"line {line.Id}", $"\"{line.Title}\" is at point {point} in {year}, which the pay scale \"{scale.Id}\" does not have then.", point.ToString(), "Correct the point or the grade: a point may have been taken off the scale.");
                if (_pay.IsAssumed(scale, year) && !_said.Contains(("award-assumed", scale.Id, year.StartsIn)))
                    Say("award-assumed", scale.Id, year.StartsIn, $"pay scale {scale.Id}", $"Pay for {year} is not settled on the scale \"{scale.Id}\"; an award is assumed.", year.ToString(), "Put in the settled pay when it is known.", Severity.Warning);
            }
        }

        private void Rates(OnCostsByFormula formula, bool[] employed)
        {
            for (var i = 0; i < employed.Length; i++)
            {
                if (!employed[i]) continue;
                var month = Month.Of(first.First.AddMonths(i));
                var (year, payDay) = (FinancialYear.Of(month.First), MonthCosting.PayDay(month, formula.RatesHeldAt));
                Row(formula.NationalInsurance.On(payDay)?.Rule, "National Insurance", "national-insurance", payDay);
                if (formula.Levy is { } levy) Row(levy.On(payDay)?.Rule, "the apprenticeship levy", "levy", payDay);
                if (MonthCosting.PensionOf(formula, year) is null)
                    Say("year-without-pension-rate", "", year.StartsIn, "pay rules", $"There is no employer's pension rate for {year}.", year.ToString(), "Give the rate from that year or an earlier one.");
            }
        }

        private void Row(RuleInForce? rule, string what, string id, DateOnly payDay)
        {
            var year = FinancialYear.Of(payDay);
            if (rule is null) Say("no-rate-in-force", id, year.StartsIn, "pay rules", $"No rate of {what} is in force on {payDay:d MMMM yyyy}.", $"{payDay:yyyy-MM-dd}", "Add the rate to its table, or hold rates at a year that is there.");
            else if (!rule.HoldsOn(payDay))
                Say("rate-run-out", id, 0, rule.Table, $"The last known rate of {what} ended on {rule.To:d MMMM yyyy} and is used after it.", rule.What, "Add the rate that follows.", Severity.Warning);
        }

        private void Say(string rule, string about, int year, string where, string what, string? value, string toDo, Severity severity = Severity.Error)
        {
            if (!_said.Add((rule, about, year))) return;
            findings.Add(severity == Severity.Error ? CostingFinding.Wrong(rule, where, what, value, toDo) : CostingFinding.Mind(rule, where, what, value, toDo));
        }
    }
}
