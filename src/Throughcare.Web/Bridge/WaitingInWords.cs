using Throughcare.Options;

namespace Throughcare.Web.Bridge;

/// <summary>What a person is to do about one change of social worker, as a sentence.</summary>
public static class WaitingInWords
{
    public static string Of(TransferWaiting waiting, TimetableLine? line) => waiting.Need switch
    {
        Need.Overdue => $"Late by {(waiting.DaysLate == 1 ? "1 day" : $"{waiting.DaysLate:#,0} days")}: mark it done, or put it off." + Ready(waiting),
        Need.NoWeek => "Look at why it can be in no week.",
        Need.ReviewSoon => $"Agree, put off or refuse before {BridgeWords.Day(line!.Day)}." + Ready(waiting),
        Need.ReadinessSoon => $"Make ready before {BridgeWords.Day(line!.Day)}: {Lines(waiting)}",
        Need.Review => "Agree, put off or refuse.",
        Need.Readiness => $"Make ready: {Lines(waiting)}",
        Need.ChildsView => "Write down whether the child was asked, and what they think.",
        Need.Day => $"Mark it done after {BridgeWords.Day(line!.Day)}.",
        Need.Timetable => "Nothing: the timetable is to be worked out again.",
        _ => "Nothing.",
    };

    private static string Ready(TransferWaiting waiting) => waiting.Lines.Count == 0 ? "" : $" Not ready: {Lines(waiting)}";

    private static string Lines(TransferWaiting waiting) => string.Join(" ", waiting.Lines.Select(l => l.Sentence));
}
