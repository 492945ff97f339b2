using Throughcare.Findings;
using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.App.Transfers;

/// <summary>What came of giving a plan its weeks: a timetable, or why there is none.</summary>
public sealed record TimetableMade(ScheduleRun? Run, TransferTimetable? Timetable, IReadOnlyList<Finding> Findings);
