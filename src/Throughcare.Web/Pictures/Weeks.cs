namespace Throughcare.Web.Pictures;

/// <summary>Children who come to a worker, or leave one, in one week.</summary>
public sealed record WeekMark(int Week, int Coming, int Leaving, string Tip);

/// <summary>A week in which some of the children who come to a worker must not change: hatched.</summary>
public sealed record WeekClosed(int Week, string Tip);

/// <summary>A worker's row of a timetable: in which weeks the worker is here, and what changes in which.</summary>
public sealed record WeekRow(string Name, int First, int Last, IReadOnlyList<WeekMark> Marks, IReadOnlyList<WeekClosed> Closed);

/// <summary>Weeks across, workers down.</summary>
/// <param name="Description">The finding.</param>
/// <param name="Days">The first day of each week, short.</param>
/// <param name="Rows">Workers for whom something changes, by team.</param>
/// <param name="Today">The week of today, with its fraction; null where it is not in the plan.</param>
public sealed record Timetable(string Description, IReadOnlyList<string> Days, IReadOnlyList<WeekRow> Rows, decimal? Today);

/// <summary>A line by week.</summary>
/// <param name="Name">Written at its end.</param>
/// <param name="Kind">"plan", "actual" (with diamonds) or "as-today" (dashed).</param>
/// <param name="Values">Null where it is hidden.</param>
/// <param name="Tips">Said of each.</param>
public sealed record WeekLine(string Name, string Kind, IReadOnlyList<decimal?> Values, IReadOnlyList<string> Tips);

/// <summary>Lines by week, from zero to all children.</summary>
public sealed record WeekLines(string Description, string Unit, decimal Max, IReadOnlyList<string> Days, IReadOnlyList<WeekLine> Lines);
