using Throughcare.Proposals;
using Throughcare.Transfers;
using Throughcare.Web.Access;

namespace Throughcare.Web.Bridge;

/// <summary>Why a plan has no timetable, and what would let one fit, as far as the reader may know of whom it is about.</summary>
public sealed record NoTimetable(string Finding, string Proved, IReadOnlyList<string> Clash, bool Irreducible, IReadOnlyList<string> WaysOut)
{
    public static NoTimetable Of(ScheduleRun run, FindingsInReach said) => Of(run.Answer, run.WaysOut, said);

    private static NoTimetable Of(TransferAnswer answer, IReadOnlyList<string> waysOut, FindingsInReach said) => new(
        answer.NoScheduleFits ? "No timetable fits this plan." : "No timetable was found in the time given.",
        BridgeWords.Proved(answer),
        said.Sentences(answer.Clash?.Sentences ?? []),
        answer.Clash is { Irreducible: true, Limits.Count: > 1 },
        said.Sentences(waysOut));
}
