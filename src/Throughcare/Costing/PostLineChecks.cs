using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>What is wrong with a line itself, whatever the pay tables say: its dates, FTE, holders, taper and amounts.</summary>
internal static class PostLineChecks
{
    public static IEnumerable<Finding> Of(PostLine line)
    {
        var where = $"line {line.Id}";
        Finding Wrong(string rule, string what, string? value, string toDo) => CostingFinding.Wrong(rule, where, what, value, toDo);

        if (string.IsNullOrWhiteSpace(line.Id)) yield return CostingFinding.Wrong("line-without-id", $"line \"{line.Title}\"", "The line has no id.", null, "Give each line an id of its own.");
        if (line.Fte < Fte.Zero) yield return Wrong("negative-fte", $"\"{line.Title}\" has {line.Fte} FTE, which is less than nothing.", line.Fte.ToString(), "Write the FTE as 0 or more; a post that goes is a line that is removed after its last day.");
        if (line.Fte == Fte.Zero && line.Taper.Count == 0) yield return CostingFinding.Mind("no-fte", where, $"\"{line.Title}\" has 0 FTE, so it costs nothing.", "0", "Fill in the FTE, or leave the line out.");
        if (line.End < line.Start) yield return Wrong("start-after-end", $"\"{line.Title}\" starts on {line.Start:d MMMM yyyy}, after its last day, {line.End:d MMMM yyyy}.", $"{line.Start:yyyy-MM-dd}", "Correct one of the two dates.");
        if (line.PointSince > line.Start) yield return Wrong("point-after-start", $"\"{line.Title}\" has held its point since {line.PointSince:d MMMM yyyy}, after it starts.", $"{line.PointSince:yyyy-MM-dd}", "Write the day of the start, or an earlier one.");
        if (line is { Change: PostChange.Removed, End: null }) yield return Wrong("removed-without-end", $"\"{line.Title}\" is removed and has no last day.", null, "Write the last day on which it stands.");
        if (line is { Change: PostChange.Added, Start: null }) yield return Wrong("added-without-start", $"\"{line.Title}\" is added and has no first day.", null, "Write the day from which it stands.");
        if (line.VacancyFactor is { IsShare: false } vacancy) yield return Wrong("not-a-share", $"The vacancy factor of \"{line.Title}\" is {vacancy}.", vacancy.ToString(), "Write a rate from 0% to 100%.");
        if (line.Supplement < Money.Zero) yield return Wrong("negative-amount", $"The supplement of \"{line.Title}\" is {line.Supplement}.", line.Supplement.ToString(), "Write an amount of £0 or more.");
        if (line.Supplement != Money.Zero && line.Pay is StatedCost or AgencyWeek) yield return Wrong("supplement-on-whole-cost", $"\"{line.Title}\" has a supplement of {line.Supplement} on a cost that is stated whole.", line.Supplement.ToString(), "Put the supplement into the stated cost.");
        if (line.SupplementEnds is { } ends && line.Supplement == Money.Zero) yield return Wrong("supplement-without-amount", $"\"{line.Title}\" has a supplement to {ends:d MMMM yyyy} and no amount of it.", $"{ends:yyyy-MM-dd}", "Write the amount, or leave the date out.");
        foreach (var finding in Held(line.Holders, line.Fte, line.Title, where)) yield return finding;
        foreach (var finding in TaperOf(line, where)) yield return finding;
        foreach (var finding in PayOf(line, where)) yield return finding;
    }

    private static IEnumerable<Finding> Held(IReadOnlyList<Fte>? holders, Fte fte, string title, string where)
    {
        if (holders is null) yield break;
        foreach (var holder in holders)
            if (holder <= Fte.Zero || holder > Fte.FullTime)
                yield return CostingFinding.Wrong("holder-fte", where, $"A holder of \"{title}\" has {holder} FTE.", holder.ToString(), "Write each holder's FTE as more than 0 and at most 1.");
        var sum = holders.Aggregate(Fte.Zero, (a, b) => a + b);
        if (sum != fte) yield return CostingFinding.Wrong("holders-not-the-fte", where, $"The holders of \"{title}\" have {sum} FTE together, and the line has {fte}.", string.Join(" + ", holders), "Make the two the same.");
    }

    private static IEnumerable<Finding> TaperOf(PostLine line, string where)
    {
        DateOnly? before = null;
        foreach (var step in line.Taper)
        {
            var day = $"{step.From:d MMMM yyyy}";
            if (step.Fte < Fte.Zero) yield return CostingFinding.Wrong("negative-fte", where, $"From {day} \"{line.Title}\" has {step.Fte} FTE, which is less than nothing.", step.Fte.ToString(), "Write the FTE as 0 or more.");
            if (step.From <= before) yield return CostingFinding.Wrong("tapers-overlap", where, $"\"{line.Title}\" changes its FTE on {day}, not after the change before ({before:d MMMM yyyy}).", $"{step.From:yyyy-MM-dd}", "Give one FTE for each day, in the order of time.");
            if (step.From <= line.Start || step.From > line.End) yield return CostingFinding.Wrong("taper-outside", where, $"\"{line.Title}\" changes its FTE on {day}, when the line does not stand or only begins.", $"{step.From:yyyy-MM-dd}", "Write a day after its first and not after its last.");
            foreach (var finding in Held(step.Holders, step.Fte, line.Title, where)) yield return finding;
            before = step.From;
        }
    }

    private static IEnumerable<Finding> PayOf(PostLine line, string where)
    {
        if (line.Pay is StatedCost stated)
            foreach (var (year, cost) in stated.FullTimeYear.OrderBy(y => y.Key))
                if (cost < Money.Zero) yield return CostingFinding.Wrong("negative-amount", where, $"A full-time year of \"{line.Title}\" costs {cost} in {year}.", cost.ToString(), "Write an amount of £0 or more.");
        if (line.Pay is not AgencyWeek agency) yield break;
        if (agency.Week < Money.Zero) yield return CostingFinding.Wrong("negative-amount", where, $"A week of \"{line.Title}\" costs {agency.Week}.", agency.Week.ToString(), "Write an amount of £0 or more.");
        if (agency.WeeksAYear is < 1 or > 53) yield return CostingFinding.Wrong("weeks-of-a-year", where, $"\"{line.Title}\" is paid for {agency.WeeksAYear} weeks a year.", agency.WeeksAYear.ToString(), "Write 1 to 53 weeks, or leave it out to pay every day.");
    }
}
