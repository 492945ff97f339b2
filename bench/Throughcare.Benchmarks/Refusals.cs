using System.Diagnostics;
using Throughcare.App.Transfers;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Solver;
using Throughcare.Transfers;

namespace Throughcare.Benchmarks;

/// <summary>
/// Every single refusal at the size of a county: the timetable of transfers-dorset-1 is made once; then each of its changes in turn is refused, once for its week and once altogether, and
/// the rest is solved again. How long that takes, how many other groups change their week, and the fewest that can.
/// </summary>
internal static class Refusals
{
    private sealed record Refused(double Seconds, Replanned Again)
    {
        public int Fewest => Again.FewestFound - Again.MustChange;

        public int AtLeast => Again.AtLeast - Again.MustChange;
    }

    public static IReadOnlyList<Measurement> Run(string checkout)
    {
        var problem = TransferFile.Read(new SharedExamples(checkout, "transfers").Instance("transfers-dorset-1"));
        var schedule = Scheduler.Solve(problem, StopRule.AfterIterations(20_000_000).Or(StopRule.AtGap(0.007m)), seed: 1).Schedule!;
        return
        [
            .. Say("its week refused", problem.Transfers.Select(t => OtherWeek(problem, schedule, t)), schedule),
            .. Say("refused altogether, the children keep their worker", problem.Transfers.Select(t => Stays(problem, schedule, t)).OfType<TransferProblem>(), schedule),
        ];
    }

    private static IEnumerable<Measurement> Say(string what, IEnumerable<TransferProblem> problems, TransferSchedule schedule)
    {
        var (runs, none) = (new List<Refused>(), 0);
        foreach (var problem in problems)
        {
            if (problem.Faults().Count > 0) { none++; continue; }
            if (Again(problem, schedule) is { } run) runs.Add(run);
            else none++;
        }
        string Spread<T>(Func<Refused, T> of, string format) where T : IFormattable
        {
            var sorted = runs.Select(of).Order().ToList();
            return Measurement.Say($"median {sorted[sorted.Count / 2].ToString(format, null)}, 95 of 100 up to {sorted[sorted.Count * 95 / 100].ToString(format, null)}, most {sorted[^1].ToString(format, null)}");
        }
        var name = Measurement.Say($"transfers-dorset-1, {what}: {runs.Count} refusals, {none} without a timetable");
        yield return new(name, "time: " + Spread(r => r.Seconds, "0.00") + " s", "each under 2 s");
        yield return new(name, $"other groups in another week: {Spread(r => r.Again.Others, "0")} ({string.Join(", ", runs.GroupBy(r => r.Again.Others).OrderBy(g => g.Key).Select(g => $"{g.Key}: {g.Count()} times"))})", "median at most 3");
        yield return new(name, $"fewest possible of the others: {Spread(r => r.Fewest, "0")}; proved for {runs.Count(r => r.Fewest == r.AtLeast)}, otherwise proved to be at least {string.Join(", ", runs.Where(r => r.Fewest > r.AtLeast).Select(r => $"{r.AtLeast} of {r.Fewest}").DefaultIfEmpty("-"))}; {runs.Count(r => r.Again.Others == r.Fewest)} timetables have no more than that", "shown");
        yield return new(name, "proved gap: " + Spread(r => r.Again.Answer.Gap ?? 1, "0.000%"), "nothing: for comparison");
    }

    // With the count of the fewest changes: what a page waits for.
    private static Refused? Again(TransferProblem problem, TransferSchedule schedule)
    {
        var start = Stopwatch.GetTimestamp();
        var again = Replanning.Solve(problem with { Earlier = new() { Schedule = schedule, PerGroup = TransferProblems.NearPerGroup, PerWeek = TransferProblems.NearPerWeek } }, StopRule.AfterIterations(Replanning.Iterations).Or(StopRule.AtGap(0)), seed: 1);
        return again.Answer.Schedule is null ? null : new(Stopwatch.GetElapsedTime(start).TotalSeconds, again);
    }

    private static TransferProblem OtherWeek(TransferProblem problem, TransferSchedule schedule, Transfer refused) => problem with
    {
        Transfers = [.. problem.Transfers.Select(t => t.Id != refused.Id ? t : t with { Blocked = [.. t.Blocked, new(schedule.WeekOf[t.Id], schedule.WeekOf[t.Id], WindowReason.Deferred)] })],
    };

    // Null where the worker leaves: such a group cannot stay. A worker who is then above the most at the end may hold what that is, as with a plan (docs/method/transfers.md#from-a-plan).
    private static TransferProblem? Stays(TransferProblem problem, TransferSchedule schedule, Transfer refused)
    {
        var others = problem.Transfers.Where(t => t.Id != refused.Id).ToList();
        if (refused.From is not { } keeps) return problem with { Transfers = others };
        if (problem.Workers.First(w => w.Id == keeps).LeaveWeek is not null) return null;
        return problem with
        {
            Transfers = others,
            Workers = [.. problem.Workers.Select(w => w.Id != keeps ? w : w with { FixedLoad = w.FixedLoad + refused.Weight, MaximumLoad = Larger(w.MaximumLoad, others.Where(t => t.To == keeps).Aggregate(w.FixedLoad + refused.Weight, (sum, t) => sum + t.Weight)) })],
        };
    }

    private static Points Larger(Points a, Points b) => a > b ? a : b;
}
