using Throughcare.Transfers;

namespace Throughcare.Tests.Transfers;

/// <summary>Every timetable of a small problem, tried one by one against the rules and prices as they are defined.</summary>
internal static class EveryTimetable
{
    public static decimal? Cheapest(TransferProblem problem) => Fitting(problem).Select(s => (decimal?)TransferPricing.Of(problem, s).Total).Min();

    public static bool AnyFits(TransferProblem problem) => Fitting(problem).Any();

    public static IEnumerable<TransferSchedule> Fitting(TransferProblem problem) => Of(problem).Where(s => TransferRules.Breaches(problem, s).Count == 0);

    private static IEnumerable<TransferSchedule> Of(TransferProblem problem)
    {
        // A week that a rule about the one transfer forbids need not be tried.
        var weeks = problem.Transfers.Select(t => Enumerable.Range(1, problem.Weeks).Where(w => TransferRules.Against(problem, t, w).Count == 0).ToArray()).ToArray();
        if (weeks.Any(w => w.Length == 0)) yield break;
        var now = new int[weeks.Length];
        while (true)
        {
            yield return new() { WeekOf = problem.Transfers.Index().ToDictionary(x => x.Item.Id, x => weeks[x.Index][now[x.Index]]) };
            var i = 0;
            while (i < now.Length && ++now[i] == weeks[i].Length) now[i++] = 0;
            if (i == now.Length) yield break;
        }
    }
}
