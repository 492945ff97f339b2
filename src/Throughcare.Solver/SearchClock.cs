using System.Diagnostics;

namespace Throughcare.Solver;

/// <summary>
/// The one place where a search looks at time: how long it has run, and whether it must break off because its seconds are over or
/// somebody stopped it. It never steers the search, so that a run by iterations is the same at any speed.
/// </summary>
public sealed class SearchClock(StopRule stop, CancellationToken cancel)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public double Seconds => Stopwatch.GetElapsedTime(_start).TotalSeconds;

    /// <summary>True when the search must break off at once and give the best that it has.</summary>
    public bool MustBreakOff => cancel.IsCancellationRequested || (stop.Seconds is { } limit && Seconds >= limit);
}
