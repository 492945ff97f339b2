using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Measures;
using Throughcare.Structure;
using Throughcare.Transfers;

namespace Throughcare.Options;

/// <summary>One line of a timetable: who changes to whom, on which day, and what that day waits for.</summary>
public sealed record TimetableLine
{
    public required PlannedTransfer Planned { get; init; }

    public required int Week { get; init; }

    /// <summary>The first day of the week, on which the change happens.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Why not a week sooner, with dates; null in the first week.</summary>
    public string? Waits { get; init; }

    public IReadOnlyList<ChildId> Children => Planned.Children;

    public WorkerId? From => Planned.Transfer.From;

    public WorkerId To => Planned.Transfer.To;
}

/// <summary>What one worker carries in every week.</summary>
public sealed record WorkerWeeks
{
    public required WorkerId Worker { get; init; }

    /// <summary>The worker's team in the plan; null for a worker who is in none.</summary>
    public required string? Team { get; init; }

    /// <summary>The most, or the load at the start where that is more.</summary>
    public required Points Limit { get; init; }

    /// <summary>From week 1 on.</summary>
    public required IReadOnlyList<Points> Loads { get; init; }
}

/// <summary>Right team and right locality in one week; week 0 is today.</summary>
public sealed record WeekFit(int Week, DateOnly Day, Figure Both, Figure RightTeam, Figure RightLocality);

/// <summary>Children who go from one team to another with a change of worker, by week from week 1 on.</summary>
public sealed record TransferFlow(string From, string To, IReadOnlyList<int> ByWeek)
{
    public int Children => ByWeek.Sum();
}

/// <summary>A timetable in the field's words: lines by day, loads by week, right team and right locality by week, and flows between teams.</summary>
public sealed record TransferTimetable
{
    public required TransferReading Reading { get; init; }

    public required TransferAnswer Answer { get; init; }

    /// <summary>By day, then by receiving worker. Empty where there is no timetable.</summary>
    public required IReadOnlyList<TimetableLine> Lines { get; init; }

    /// <summary>Every worker who holds children in some week, by team. Empty where there is no timetable.</summary>
    public required IReadOnlyList<WorkerWeeks> Loads { get; init; }

    public required IReadOnlyList<WeekFit> Fit { get; init; }

    /// <summary>The same weeks with nothing changed: as today throughout.</summary>
    public required IReadOnlyList<WeekFit> DoNothing { get; init; }

    /// <summary>Largest first.</summary>
    public required IReadOnlyList<TransferFlow> Flows { get; init; }

    /// <summary>The first day of each week, from week 1 on.</summary>
    public IReadOnlyList<DateOnly> Days => [.. Enumerable.Range(1, Reading.Weeks.Count).Select(Reading.Weeks.Day)];

    /// <summary>The last day of a change; null without one.</summary>
    public DateOnly? Ends => Lines.Count == 0 ? null : Lines[^1].Day;

    public int Children => Lines.Sum(l => l.Children.Count);

    /// <param name="snapshot">Today.</param>
    /// <param name="reading">The problem.</param>
    /// <param name="answer">What the engine says of it.</param>
    /// <param name="rules">The phase rules.</param>
    public static TransferTimetable Of(Snapshot snapshot, TransferReading reading, TransferAnswer answer, PhaseRules rules)
    {
        var lines = answer.Schedule is { } schedule ? TimetableLines.Of(reading, answer, schedule) : [];
        var fit = new FitByWeek(snapshot, reading, rules);
        return new()
        {
            Reading = reading,
            Answer = answer,
            Lines = lines,
            Loads = answer.Schedule is { } weeks ? TimetableLines.Loads(reading, weeks) : [],
            Fit = answer.Schedule is null ? [] : fit.With(lines),
            DoNothing = fit.AsToday(),
            Flows = TimetableLines.Flows(reading, lines),
        };
    }
}
