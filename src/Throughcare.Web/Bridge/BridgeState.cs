using System.Globalization;
using Throughcare.App.Runs;
using Throughcare.App.Transfers;
using Throughcare.Options;
using Throughcare.Transfers;

namespace Throughcare.Web.Bridge;

using Option = Throughcare.Options.Option;

/// <summary>How far the timetable of one option with a plan is, in words.</summary>
public sealed record BridgeState(Option Option, bool HasDates, KeptTimetable? Kept, bool HasOld, RunStatus? UnderWay)
{
    public TransferTimetable? Timetable => Kept?.Timetable;

    /// <summary>Decisions about changes of worker that were made since.</summary>
    public int NewerDecisions => Kept?.NewerDecisions ?? 0;

    /// <summary>In a few words, for a table.</summary>
    public string State => (UnderWay, Timetable) switch
    {
        (not null, _) => "Under way",
        (_, null) when HasOld => "Stale: the plan, the extract or the settings have changed since",
        (_, null) when !HasDates => "None: nobody has said when the plan begins",
        (_, null) => "None yet",
        (_, { Answer.NoScheduleFits: true }) => "No timetable fits",
        (_, { Answer.Schedule: null }) => "None was found in the time given",
        _ when NewerDecisions > 0 => NewerDecisions == 1 ? "There, and 1 decision is newer" : $"There, and {NewerDecisions:#,0} decisions are newer",
        _ => "There",
    };

    /// <summary>The week of the last change; null where there is no change in a timetable.</summary>
    public string? Last => Timetable is { Ends: { } ends } t ? $"Week {t.Lines[^1].Week} of {t.Reading.Weeks.Count}, {BridgeWords.Day(ends)}" : Timetable?.Answer.Schedule is null ? null : "No child changes social worker";

    public string? Proved => Timetable is { } t ? BridgeWords.Proved(t.Answer) : null;
}

/// <summary>Words that several pages of the stage say alike.</summary>
public static class BridgeWords
{
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string ShortDay(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    public static string Children(int count) => count == 1 ? "1 child" : $"{count:#,0} children";

    public static string Weeks(int count) => count == 1 ? "1 week" : $"{count:#,0} weeks";

    /// <summary>What is proved of a timetable, never as a bare percentage.</summary>
    public static string Proved(TransferAnswer answer) => answer switch
    {
        { NoScheduleFits: true } => "Proved: no timetable keeps all these rules.",
        { Schedule: null } => "No timetable was found in the time given, and it is not proved that there is none.",
        { Gap: <= 0 } => "Proved: no timetable under these rules does better.",
        { Gap: >= 1 or null } => "How much better a timetable could do is not proved yet.",
        { Gap: { } gap } => $"Proved: no timetable under these rules does better by more than {Math.Ceiling(gap * 1000) / 10:0.#}%.",
    };
}
