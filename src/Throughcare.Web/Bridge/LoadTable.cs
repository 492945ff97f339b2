using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Structure;
using Throughcare.Web.Access;

namespace Throughcare.Web.Bridge;

/// <summary>What a worker carries in one week against the limit.</summary>
/// <param name="Load">Weighted children, as it is written.</param>
/// <param name="Shade">0 (up to half of the limit) to 3 (at the limit), or 4 above it.</param>
/// <param name="Says">Said after the number where the colour means something.</param>
public sealed record LoadCell(string Load, int Shade, string? Says);

/// <summary>A worker's row.</summary>
public sealed record LoadRow(string Worker, string? Href, string Limit, IReadOnlyList<LoadCell> Weeks);

/// <summary>Load by worker and week as a table that is its own heat map, by team, as far as the reader may see the workers.</summary>
public sealed record LoadTable
{
    public required IReadOnlyList<(string Team, IReadOnlyList<LoadRow> Workers)> Teams { get; init; }

    public required IReadOnlyList<DateOnly> Days { get; init; }

    /// <summary>Workers whom the reader may not see.</summary>
    public required int NotShown { get; init; }

    /// <summary>What the table comes to, in one sentence about the workers in it.</summary>
    public required string Finding { get; init; }

    public static LoadTable Of(TransferTimetable timetable, InReach reach, Func<WorkerId, string> link)
    {
        var placed = timetable.Reading.Outcome.Workers.ToDictionary(w => w.Id);
        var seen = timetable.Loads.Where(l => placed.TryGetValue(l.Worker, out var worker) ? reach.Worker(worker, timetable.Reading.Outcome.Reading.Option.Id) && reach.LoadOf(worker) : reach is { AllChildren: true, AllWorkers: true }).ToList();
        var above = seen.Count(l => l.Loads.Any(x => x > l.Limit));
        var full = seen.Count(l => l.Loads.Any(x => x == l.Limit));
        return new()
        {
            Teams = [.. seen.GroupBy(l => l.Team ?? "In no team").Select(g => (g.Key, (IReadOnlyList<LoadRow>)[.. g.Select(l => new LoadRow(l.Worker.Text, placed.ContainsKey(l.Worker) ? link(l.Worker) : null, l.Limit.ToString(), [.. l.Loads.Select(x => Cell(x, l.Limit))]))]))],
            Days = timetable.Days,
            NotShown = timetable.Loads.Count - seen.Count,
            Finding = above > 0 ? $"{Workers(above)} above the limit in some week" : full > 0 ? $"Nobody is above the limit in any week; {Workers(full)} at it in some week" : "Nobody is above the limit in any week",
        };
    }

    private static string Workers(int count) => count == 1 ? "1 worker is" : $"{count:#,0} workers are";

    private static LoadCell Cell(Points load, Points limit) => new(load.ToString(),
        load > limit ? 4 : load == limit ? 3 : load.Value > limit.Value * 0.8m ? 2 : load.Value > limit.Value * 0.5m ? 1 : 0,
        load > limit ? "above the limit" : load == limit ? "at the limit" : null);
}
