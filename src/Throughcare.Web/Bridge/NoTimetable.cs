using Throughcare.Transfers;
using Throughcare.Web.Access;

namespace Throughcare.Web.Bridge;

/// <summary>Why a plan has no timetable, and what would let one fit, as far as the reader may know of whom it is about.</summary>
public sealed record NoTimetable(string Finding, string Proved, IReadOnlyList<string> Clash, bool Irreducible, IReadOnlyList<string> WaysOut)
{
    public static NoTimetable Of(TransferAnswer answer, FindingsInReach said) => new(
        answer.NoScheduleFits ? "No timetable fits this plan." : "No timetable was found in the time given.",
        BridgeWords.Proved(answer),
        said.Sentences(answer.Clash?.Sentences ?? []),
        answer.Clash is { Irreducible: true, Limits.Count: > 1 },
        // Those that are proved to be the smallest of their kind first.
        said.Sentences(answer.Clash?.WaysOut.OrderByDescending(w => w.Smallest).Select(w => w.Sentence) ?? []));
}
