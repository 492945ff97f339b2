using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Throughcare.App.Runs;

namespace Throughcare.Web;

/// <summary>How far a run is, in words, as the page and its live progress say it.</summary>
public sealed record RunWords(string Doing, string Best, string Time, string? Next)
{
    public static RunWords Of(RunProgress progress, string? next = null, RunKind kind = RunKind.Plan) => new(
        progress.Doing,
        progress switch
        {
            _ when kind == RunKind.TradeOff => "Each plan takes up to ten seconds.",
            { Gap: { } gap } when progress.Best is not null => gap <= 0 ? "The best so far cannot be bettered under these rules." : $"Best so far: no {(kind == RunKind.Schedule ? "timetable" : "plan")} under these rules does better by more than {Math.Ceiling(gap * 1000) / 10:0.#}%.",
            { Best: not null } when kind == RunKind.Schedule => "There is a timetable that keeps every limit; a better one is being looked for.",
            _ when kind == RunKind.Schedule => "There is no timetable yet.",
            { Best: not null } => "There is a plan that keeps every limit; a better one is being looked for.",
            _ => "There is no plan yet.",
        },
        progress.Seconds < 1 ? "" : $"{progress.Seconds:0} seconds so far",
        progress.Over ? next : null);

    /// <summary>The progress of a run of this proposal as it comes; the last says where to go on.</summary>
    public static async Task<Results<ServerSentEventsResult<RunWords>, NotFound>> Stream(string proposal, string run, string next, RunQueue runs, CancellationToken ct) =>
        RunId.Parse(run) is { } id && await runs.Find(id, ct) is { } found && found.Proposal.Text == proposal
            ? TypedResults.ServerSentEvents(Follow(id, found.Kind, next, runs, ct), "progress")
            : TypedResults.NotFound();

    private static async IAsyncEnumerable<RunWords> Follow(RunId run, RunKind kind, string next, RunQueue runs, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var progress in runs.Watch(run, ct)) yield return Of(progress, next, kind);
    }
}
