using Throughcare.Solver;
using Throughcare.Transfers;

namespace Throughcare.Tests.Transfers;

/// <summary>The relaxed sum itself against every timetable of small problems, at whatever multipliers: a run hides a bound that is too high, because it ends at the best timetable.</summary>
public class WeekBoundTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory, MemberData(nameof(Seeds))]
    public void At_no_multipliers_and_no_last_week_is_the_bound_above_any_timetable(int seed)
    {
        foreach (var problem in Councils(seed))
        {
            var (model, random) = (new TransferModel(problem), new SeededRandom(seed, 45));
            var bound = new WeekBound(model);
            foreach (var last in Enumerable.Range(1, problem.Weeks))
            {
                var fitting = EveryTimetable.Fitting(problem).Where(s => s.LastWeek <= last).Select(s => Price(problem, s)).ToList();
                foreach (var multipliers in Multipliers(bound, random))
                    Value(bound, model, last, multipliers).ShouldBeLessThanOrEqualTo(fitting.Count == 0 ? double.PositiveInfinity : fitting.Min() + 1, $"{problem.Name}, last week {last}");
            }
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_week_that_is_struck_out_is_in_no_timetable_that_is_cheap_enough(int seed)
    {
        foreach (var problem in Councils(seed))
        {
            var (model, random) = (new TransferModel(problem), new SeededRandom(seed, 46));
            var bound = new WeekBound(model);
            var fitting = EveryTimetable.Fitting(problem).ToList();
            if (fitting.Count == 0) continue;
            var limit = fitting.Min(s => Price(problem, s)) + 3 * (double)TransferModel.Unit;
            foreach (var multipliers in Multipliers(bound, random))
            {
                var weeks = Open(model, problem.Weeks);
                var value = bound.Of(weeks, problem.Weeks, multipliers, new double[bound.Multipliers], []);
                if (double.IsPositiveInfinity(value)) continue;
                bound.StrikeOut(weeks, problem.Weeks, value, limit + 1);
                foreach (var schedule in fitting.Where(s => Price(problem, s) <= limit))
                    for (var m = 0; m < model.Count; m++) (weeks[m] & (UInt128.One << (schedule.WeekOf[problem.Transfers[m].Id] - 1))).ShouldNotBe(UInt128.Zero);
            }
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_week_that_narrowing_strikes_out_is_in_no_timetable(int seed)
    {
        foreach (var problem in Councils(seed))
        {
            var model = new TransferModel(problem);
            var weeks = (UInt128[])model.Allowed.Clone();
            var open = WeekWindows.Narrow(model, weeks);
            foreach (var schedule in EveryTimetable.Fitting(problem))
            {
                open.ShouldBeTrue();
                for (var m = 0; m < model.Count; m++) (weeks[m] & (UInt128.One << (schedule.WeekOf[problem.Transfers[m].Id] - 1))).ShouldNotBe(UInt128.Zero);
            }
        }
    }

    [Fact]
    public void In_these_problems_there_is_something_to_strike_out_and_to_narrow_and_prices_of_loads_raise_the_bound()
    {
        var (struck, narrowed, raised) = (0, 0, 0);
        foreach (var problem in Enumerable.Range(1, 40).SelectMany(Councils))
        {
            var (model, random) = (new TransferModel(problem), new SeededRandom(1, 46));
            var bound = new WeekBound(model);
            var without = Value(bound, model, problem.Weeks, new double[bound.Multipliers]);
            if (double.IsPositiveInfinity(without) || EveryTimetable.Cheapest(problem) is null) continue;
            var weeks = Open(model, problem.Weeks);
            if (bound.StrikeOut(weeks, problem.Weeks, bound.Of(weeks, problem.Weeks, new double[bound.Multipliers], new double[bound.Multipliers], []), without + (double)TransferModel.Unit)) struck++;
            weeks = (UInt128[])model.Allowed.Clone();
            if (WeekWindows.Narrow(model, weeks) && !weeks.SequenceEqual(model.Allowed)) narrowed++;
            if (Multipliers(bound, random).Any(m => Value(bound, model, problem.Weeks, m) > without + 1)) raised++;
        }
        struck.ShouldBeGreaterThan(10);
        narrowed.ShouldBeGreaterThan(10);
        raised.ShouldBeGreaterThan(10);
    }

    private static IEnumerable<TransferProblem> Councils(int seed) => new[]
    {
        RandomTransfers.Make(seed, transfers: 3 + seed % 3, workers: 3, weeks: 4),
        RandomTransfers.WithMore(RandomTransfers.Make(seed, transfers: 3 + seed % 3, workers: 3, weeks: 4), seed),
        RandomTransfers.Circles(seed, workers: 2 + seed % 3, weeks: 4),
    }.Where(p => p.Faults().Count == 0);

    // Nothing, little, about as much as a week of waiting costs, and far too much, for some of the loads or all; within the ceiling where a limit may be broken at a price.
    private static IEnumerable<double[]> Multipliers(WeekBound bound, SeededRandom random)
    {
        yield return new double[bound.Multipliers];
        foreach (var scale in new[] { 100.0, 3_000, 10_000, 30_000, 300_000 })
            foreach (var share in new[] { 1, 4, 16 })
                yield return [.. Enumerable.Range(0, bound.Multipliers).Select(i => random.Next(share) > 0 ? 0 : Math.Min(bound.Most?[i] ?? double.MaxValue, scale * random.NextUnit()))];
    }

    private static double Value(WeekBound bound, TransferModel model, int last, double[] multipliers) => bound.Of(Open(model, last), last, multipliers, new double[bound.Multipliers], []);

    private static UInt128[] Open(TransferModel model, int last) => Array.ConvertAll(model.Allowed, w => w & TransferModel.UpTo(last));

    private static double Price(TransferProblem problem, TransferSchedule schedule) =>
        TransferPricing.Of(problem, schedule) is var terms ? (double)((terms.Total - terms.Makespan) * TransferModel.Unit) : 0;
}
