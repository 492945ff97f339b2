using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>Agency workers for some weeks while posts change: every day costs a seventh of the week, so weeks that cross a month are split by days.</summary>
public sealed record AgencyCover : OtherCost
{
    public int Workers { get; init; } = 1;

    /// <summary>What one worker costs in a week, all in.</summary>
    public required Money Week { get; init; }

    public required int Weeks { get; init; }

    public required DateOnly Starts { get; init; }

    internal override IEnumerable<Finding> Findings()
    {
        foreach (var finding in NotNegative(Week, "A week").Concat(AtLeast(Weeks, 1, "weeks")).Concat(AtLeast(Workers, 1, "workers"))) yield return finding;
        if (Weeks > 520) yield return CostingFinding.Wrong("cover-too-long", Where, $"\"{Title}\" covers {Weeks} weeks, which is more than ten years.", Weeks.ToString(), "Write 1 to 520 weeks, or make it a post.");
    }

    internal override IEnumerable<CostLine> Lines(Month last)
    {
        var (first, end) = (Month.Of(Starts), Starts.AddDays(Weeks * 7 - 1));
        int DaysSoFar(int months)
        {
            var to = first.Add(months - 1).Last;
            return (to < end ? to : end).DayNumber - Starts.DayNumber + 1;
        }
        yield return Line(CostKind.AgencyCover, first, RunningTotal.Months(Between(first, Month.Of(end)), n => (Int128)Week.Pence * Workers * DaysSoFar(n), 7),
            i => $"{DaysSoFar(i + 1) - (i == 0 ? 0 : DaysSoFar(i))} days of {(Workers == 1 ? "one worker" : $"{Workers} workers")} at a seventh of {Week}");
    }
}
