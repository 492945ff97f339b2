using Throughcare.App.Transfers;
using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.App.Privacy;

/// <summary>A timetable with opaque ids in place of children's and workers'. Its groups are those of the plan, who have their keys by then.</summary>
internal static class SealedTimetables
{
    public static string Write(CouncilKeys keys, ScheduleRun run) =>
        ScheduleRunJson.Write(run, new(id => keys.Token(PersonKind.Worker, id), id => Group(keys, id), sentence => NamedText.Hide(keys, sentence)) { Child = id => keys.Token(PersonKind.Child, id) });

    public static string Read(CouncilKeys keys, string json) => NamedText.Show(keys, json, json: true);

    // Those of a group who have another worker today are a part of it, and named after it.
    private static string Group(CouncilKeys keys, string id)
    {
        var at = id.LastIndexOf(PlannedTransfer.Part, StringComparison.Ordinal);
        return at < 0 ? SealedRuns.Group(keys, id) : SealedRuns.Group(keys, id[..at]) + id[at..];
    }
}
