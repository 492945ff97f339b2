using Throughcare.App.Proposals;
using Throughcare.Proposals;

namespace Throughcare.App.Privacy;

/// <summary>The answer of a run with opaque ids in place of children's and workers', so that it says the same when somebody in it has been erased.</summary>
internal static class SealedRuns
{
    public static string Write(CouncilKeys keys, AllocationRun run) =>
        RunJson.Write(run, new(id => keys.Token(PersonKind.Worker, id), id => Group(keys, id), sentence => NamedText.Hide(keys, sentence)));

    public static string Read(CouncilKeys keys, string json) => NamedText.Show(keys, json, json: true);

    /// <summary>Everybody in it who is not known yet. Posts to be recruited stand among the workers, and cannot be told from them here.</summary>
    public static IEnumerable<(PersonKind Kind, string Id)> People(CouncilKeys keys, AllocationRun run)
    {
        if (run.Answer.Plan is not { } plan) yield break;
        foreach (var worker in plan.TeamOf.Keys.Concat(plan.WorkerOf.Values).Distinct()) yield return (PersonKind.Worker, worker.Text);
        foreach (var group in plan.WorkerOf.Keys)
            if (keys.ById(PersonKind.Child, group.Text) is null) yield return (PersonKind.Siblings, Bare(group.Text));
    }

    internal static string Group(CouncilKeys keys, string id) =>
        keys.ById(PersonKind.Child, id) is { } child ? child.Token : keys.Token(PersonKind.Siblings, Bare(id)) + id[Bare(id).Length..];

    // Brothers and sisters after care are a group of their own, named after the first (GroupsInPlan).
    private static string Bare(string group) => group.EndsWith(Throughcare.Options.PlannedGroup.AfterCare, StringComparison.Ordinal) ? group[..^Throughcare.Options.PlannedGroup.AfterCare.Length] : group;
}
