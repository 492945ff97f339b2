using System.CommandLine;
using System.Globalization;
using Throughcare.App.Transfers;
using Throughcare.Solver;
using Throughcare.Transfers;

namespace Throughcare.Cli.Commands.Transfers;

/// <summary>
/// <c>schedule INSTANCE.json</c>: one problem of transfers solved, with its proved bound and what each transfer waits for. Ends with 0 for a timetable, 1 for a
/// file with errors, 3 where none fits (or none was found), 130 when stopped by the user, who keeps the best timetable so far.
/// </summary>
internal static class ScheduleCommand
{
    private const double DefaultSeconds = 10;

    public static Command Create()
    {
        var instance = new Argument<FileInfo>("INSTANCE") { Description = "The transfers to be timed, in JSON." };
        var output = new Option<FileInfo?>("--out") { Description = "Write the timetable to this file." };
        var seconds = new Option<double?>("--seconds") { Description = $"Stop after so many seconds. {DefaultSeconds} unless an iteration count is given." };
        var iterations = new Option<long?>("--iterations") { Description = "Stop after so many moves and bounds: the same timetable on every machine." };
        var seed = new Option<int>("--seed") { Description = "Seed of the search.", DefaultValueFactory = _ => 1 };
        var threads = new Option<int>("--threads") { Description = "1 or 2; the timetable is the same for the same iteration count.", DefaultValueFactory = _ => Math.Min(2, Environment.ProcessorCount) };
        var gap = new Option<decimal?>("--gap") { Description = "Stop at this proved gap: 0.01 is 1%." };
        var near = new Option<FileInfo?>("--near") { Description = "Keep near the timetable in this file: every week of change has a price." };
        var perWeek = new Option<decimal>("--per-week") { Description = "With --near: the price for each group and week of change.", DefaultValueFactory = _ => 1 };
        var perGroup = new Option<decimal>("--per-group") { Description = "With --near: the price for each group in another week.", DefaultValueFactory = _ => 10 };
        var asJson = new Option<bool>("--json") { Description = "Print the timetable as JSON." };
        seconds.Must(s => s is null or > 0 and < double.PositiveInfinity, "Give --seconds more than 0.");
        iterations.Must(n => n is null or > 0, "Give --iterations of 1 or more.");
        seed.Must(_ => true, "Give --seed as a whole number.");
        threads.Must(n => n is 1 or 2, "Give --threads as 1 or 2.");
        gap.Must(g => g is null or >= 0 and < 1, "Give --gap as a share from 0 up to 1: 0.01 is 1%.");
        perWeek.Must(p => p is >= 0 and <= TransferRates.Largest, $"Give --per-week as a price from 0 to {TransferRates.Largest}.");
        perGroup.Must(p => p is >= 0 and <= TransferRates.Largest, $"Give --per-group as a price from 0 to {TransferRates.Largest}.");

        var command = new Command("schedule", "Time one set of transfers: which child changes worker in which week.")
        {
            instance, output, seconds, iterations, seed, threads, gap, near, perWeek, perGroup, asJson,
        };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(
            parsed.GetValue(instance)!, parsed.GetValue(near), parsed.GetValue(perWeek), parsed.GetValue(perGroup), parsed.GetValue(output), Stop(parsed.GetValue(seconds), parsed.GetValue(iterations), parsed.GetValue(gap)),
            parsed.GetValue(seed), parsed.GetValue(threads), parsed.GetValue(asJson), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancel)));
        return command;
    }

    private static StopRule Stop(double? seconds, long? iterations, decimal? gap)
    {
        var stop = iterations is { } n ? StopRule.AfterIterations(n) : StopRule.AfterSeconds(seconds ?? DefaultSeconds);
        if (iterations is not null && seconds is { } limit) stop = stop.Or(StopRule.AfterSeconds(limit));
        return gap is { } share ? stop.Or(StopRule.AtGap(share)) : stop;
    }

    private static int Run(FileInfo instance, FileInfo? near, decimal perWeek, decimal perGroup, FileInfo? output, StopRule stop, int seed, int threads, bool asJson, TextWriter results, TextWriter progress, CancellationToken cancel)
    {
        var problem = TransferFile.Read(instance.FullName);
        if (near is not null) problem = problem with { Earlier = new() { Schedule = ScheduleFile.Read(near.FullName, problem), PerWeek = perWeek, PerGroup = perGroup } };
        var again = problem.Earlier is null ? null : Replanning.Solve(problem, stop, seed, threads, new PlainLines(progress), cancel);
        var answer = again?.Answer ?? Scheduler.Solve(problem, stop, seed, threads, new PlainLines(progress), cancel);
        var timetable = ScheduleFile.ToJson(problem, answer);
        if (output is not null) File.WriteAllText(output.FullName, timetable);
        if (asJson) results.Write(timetable);
        else ScheduleText.Write(problem, answer, again, results);
        return answer.NoScheduleFits || (answer.Schedule is null && !cancel.IsCancellationRequested) ? Ending.NoPlan : cancel.IsCancellationRequested ? Ending.Stopped : Ending.Done;
    }

    // A line when something better is known, at most one a second; on the thread that reports, so that lines keep their order.
    private sealed class PlainLines(TextWriter progress) : IProgress<TransferProgress>
    {
        private double _last = -1;

        public void Report(TransferProgress value)
        {
            if (value.Seconds - _last < 1) return;
            _last = value.Seconds;
            var best = value.Best is { } terms ? terms.Total.ToString("0.00", CultureInfo.InvariantCulture) : "no timetable yet";
            progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Seconds,6:0.0} s  best {best}  at least {value.Bound:0.00}  gap {value.Gap:0.00%}  {value.Doing}"));
        }
    }
}
