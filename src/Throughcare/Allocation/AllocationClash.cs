using Throughcare.Measures;

namespace Throughcare.Allocation;

/// <summary>Limits that cannot hold together, found by counting before any search. Each is said in a sentence with its amounts.</summary>
internal static class AllocationClash
{
    public const string ProvedBySearch = "No plan keeps every limit: the search has proved that the limits clash, but not by any single count.";

    /// <summary>Empty when counting alone finds nothing.</summary>
    public static IReadOnlyList<string> Find(AllocationModel model)
    {
        var clashes = new List<string>();
        Pins(model, clashes);
        if (clashes.Count > 0) return clashes;
        Stays(model, clashes);
        TeamFte(model, clashes);
        Oversight(model, clashes);
        Capacity(model, clashes);
        return clashes;
    }

    private static void Pins(AllocationModel model, List<string> clashes)
    {
        for (var s = 0; s < model.Workers; s++)
        {
            if (model.Allowed[s].Length > 0) continue;
            var worker = model.Present[s];
            clashes.Add(worker.PinnedTeam is { } pin
                ? $"{worker.Id} is pinned to {NameOf(model, pin.Text)} and may not be in it."
                : $"{worker.Id} may be in no team.");
        }
        for (var g = 0; g < model.Groups; g++)
        {
            if (model.Eligible[g].Length > 0) continue;
            var group = model.Problem.Groups[g];
            clashes.Add(group.Decision switch
            {
                GroupDecision.Stay when model.Problem.Workers.Any(w => w.Leaving && w.Id == group.CurrentWorker) => $"Group {group.Id} must stay with {group.CurrentWorker}, who is leaving.",
                GroupDecision.Stay => $"Group {group.Id} must stay with {group.CurrentWorker}, who may not hold children in {group.Phase}.",
                GroupDecision.Move => $"Group {group.Id} must not stay with {group.CurrentWorker}, and nobody else may hold children in {group.Phase}.",
                _ => $"Group {group.Id} is in {group.Phase}, and no worker may hold children in it.",
            });
        }
    }

    private static void Stays(AllocationModel model, List<string> clashes)
    {
        var load = new int[model.Workers];
        for (var g = 0; g < model.Groups; g++)
            if (model.Eligible[g].Length == 1) load[model.Eligible[g][0]] += model.Weight[g];
        for (var s = 0; s < model.Workers; s++)
            if (load[s] > model.Cap[s])
                clashes.Add($"{model.Present[s].Id} must keep {model.PointsOf(load[s]):0.##} weighted children, and the most for {model.Present[s].Fte} FTE is {Most(model, s):0.##}.");
    }

    private static void TeamFte(AllocationModel model, List<string> clashes)
    {
        for (var t = 0; t < model.Teams; t++)
        {
            var team = model.Problem.Teams[t];
            var reach = new bool[model.FteMax[t] + 1];
            reach[0] = true;
            int must = 0, may = 0;
            for (var s = 0; s < model.Workers; s++)
            {
                var at = Array.BinarySearch(model.Allowed[s], t);
                if (at < 0) continue;
                var only = model.Allowed[s].Length == 1;
                may += model.Fte[s];
                if (only) must += model.Fte[s];
                for (var f = reach.Length - 1; f >= 0; f--)
                {
                    var with = f >= model.Fte[s] && reach[f - model.Fte[s]];
                    reach[f] = only ? with : reach[f] || with;
                }
            }
            if (may < model.FteMin[t]) clashes.Add($"{team.Name} needs at least {team.FteMin} FTE, and only {Fte.FromHundredths(may)} FTE may work there.");
            else if (must > model.FteMax[t]) clashes.Add($"{team.Name} may have at most {team.FteMax} FTE, and {Fte.FromHundredths(must)} FTE may work nowhere else.");
            else if (!reach.Skip(model.FteMin[t]).Any(x => x)) clashes.Add($"{team.Name} needs from {team.FteMin} to {team.FteMax} FTE, and no set of the workers who may work there adds up to that.");
        }
        var all = model.Fte.Sum();
        if (clashes.Count > 0) return;
        if (model.FteMax.Sum() < all) clashes.Add($"The teams may have at most {Fte.FromHundredths(model.FteMax.Sum())} FTE together, and {Fte.FromHundredths(all)} FTE must be placed.");
        if (model.FteMin.Sum() > all) clashes.Add($"The teams need at least {Fte.FromHundredths(model.FteMin.Sum())} FTE together, and there are only {Fte.FromHundredths(all)} FTE.");
    }

    private static void Oversight(AllocationModel model, List<string> clashes)
    {
        var most = model.Oversight.Sum();
        if (most < model.TotalWeight)
            clashes.Add($"The team managers may oversee {model.PointsOf(most):0.##} weighted children together, and there are {model.PointsOf(model.TotalWeight):0.##}.");
    }

    // For every set of phases that some worker holds: what may only be held by workers of these phases must fit their most.
    private static void Capacity(AllocationModel model, List<string> clashes)
    {
        var said = new HashSet<string>();
        for (var g = 0; g < model.Groups; g++)
        {
            var phase = model.Problem.Groups[g].Phase;
            if (!said.Add(phase.Text.ToUpperInvariant())) continue;
            var room = Enumerable.Range(0, model.Workers).Where(s => model.Present[s].Phases.Contains(phase)).Sum(s => model.Cap[s]);
            var need = Enumerable.Range(0, model.Groups).Where(h => model.Problem.Groups[h].Phase == phase).Sum(h => model.Weight[h]);
            if (need > room) clashes.Add($"Children in {phase} weigh {model.PointsOf(need):0.##} together, and the workers who may hold them can carry at most {model.PointsOf(room):0.##}.");
        }
        if (clashes.Count == 0 && model.TotalWeight > model.Cap.Sum())
            clashes.Add($"All children weigh {model.PointsOf(model.TotalWeight):0.##} together, and the workers can carry at most {model.PointsOf(model.Cap.Sum()):0.##}.");
    }

    private static decimal Most(AllocationModel model, int s) => model.Problem.MaximumCaseload.Value * model.Present[s].Fte.Value;

    private static string NameOf(AllocationModel model, string id) => model.Problem.Teams.FirstOrDefault(t => string.Equals(t.Id.Text, id, StringComparison.OrdinalIgnoreCase))?.Name ?? id;
}
