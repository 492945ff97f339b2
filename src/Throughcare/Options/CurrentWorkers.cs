using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Structure;

namespace Throughcare.Options;

/// <summary>A child's present worker, the worker's team, and since when they have known each other without a break.</summary>
public sealed record CurrentWorker(WorkerId Worker, TeamId? Team, DateOnly? Since);

/// <summary>Who works with each child on the snapshot's date: the holder of the baseline, with the whole time together.</summary>
public static class CurrentWorkers
{
    /// <summary>A new record of the same worker the day after the old one ended (a change of team, say) is not a break.</summary>
    public static IReadOnlyDictionary<ChildId, CurrentWorker> Of(Snapshot snapshot, IReadOnlyList<ChildPosition> positions)
    {
        var records = snapshot.Involvements.ToLookup(i => (i.Child, i.Worker));
        return positions.Where(p => p.Worker is not null).ToDictionary(
            p => p.Child.Id,
            p => new CurrentWorker(p.Worker!.Id, p.Team, KnownSince(p.Since, records[(p.Child.Id, p.Worker.Id)])));
    }

    private static DateOnly? KnownSince(DateOnly? since, IEnumerable<Involvement> records)
    {
        foreach (var earlier in records.OrderByDescending(i => i.Since ?? DateOnly.MinValue))
        {
            if (since is not { } first) return null;
            if (earlier.Until is { } last && last < first.AddDays(-1)) continue;
            if (earlier.Since is null || earlier.Since < first) since = earlier.Since;
        }
        return since;
    }
}
