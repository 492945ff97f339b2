using Throughcare.Structure;

namespace Throughcare.Allocation;

public sealed partial record AllocationProblem
{
    /// <summary>
    /// What is wrong with the problem itself, each as a sentence with the name and the value; empty when it is well formed. Every
    /// door of the engine calls <see cref="RequireWellFormed"/>, so that nothing behind it checks again.
    /// </summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (StandardCaseload.Hundredths < 0) faults.Add($"The standard caseload is {StandardCaseload}; it must be 0 or more.");
        if (MaximumCaseload.Hundredths <= 0) faults.Add($"The maximum caseload is {MaximumCaseload}; it must be more than 0.");
        foreach (var (name, price) in Prices.ByName())
            if (price is < 0 or > AllocationPrices.Largest) faults.Add($"The price '{name}' is {price}; it must be from 0 to {AllocationPrices.Largest}.");

        foreach (var (what, price) in Published is { } told ? [("child", told.PerChild), ("worker", told.PerWorker)] : Array.Empty<(string, decimal)>())
            if (price is < 0 or > AllocationPrices.Largest) faults.Add($"The price of another plan than was published is {price} for each {what}; it must be from 0 to {AllocationPrices.Largest}.");

        var teams = TeamFaults(faults);
        var workers = WorkerFaults(faults, teams);
        GroupFaults(faults, teams, workers);
        return faults;
    }

    /// <summary>Stops a programmer who hands over a problem that is not well formed; what a user can put right is found on reading.</summary>
    public void RequireWellFormed()
    {
        var faults = Faults();
        if (faults.Count > 0)
            throw new ArgumentException($"The problem '{Name}' is not well formed: " + string.Join(" ", faults.Take(10)) + (faults.Count > 10 ? $" And {faults.Count - 10} more." : ""));
    }

    private HashSet<TeamId> TeamFaults(List<string> faults)
    {
        var known = new HashSet<TeamId>();
        if (Teams.Count == 0) faults.Add("There is no team. Maybe the option has none yet.");
        foreach (var team in Teams)
        {
            if (!known.Add(team.Id)) faults.Add($"Team '{team.Id}' stands there twice.");
            if (team.FteMin.Hundredths < 0) faults.Add($"Team '{team.Id}' needs at least {team.FteMin} FTE; that must be 0 or more.");
            if (team.FteMax < team.FteMin) faults.Add($"Team '{team.Id}' needs at least {team.FteMin} FTE and may have at most {team.FteMax}.");
            if (team.MostWorkers < 0 || team.MostChildren < 0) faults.Add($"Team '{team.Id}' may have at most {team.MostWorkers ?? team.MostChildren} workers or children; that must be 0 or more.");
            if (team.OversightLimit.Hundredths < 0) faults.Add($"Team '{team.Id}' has an oversight limit of {team.OversightLimit}; it must be 0 or more.");
        }
        return known;
    }

    private HashSet<WorkerId> WorkerFaults(List<string> faults, HashSet<TeamId> teams)
    {
        var known = new HashSet<WorkerId>();
        foreach (var worker in Workers)
        {
            if (!known.Add(worker.Id)) faults.Add($"Worker '{worker.Id}' stands there twice.");
            if (worker.Fte.Hundredths <= 0 && !worker.Leaving) faults.Add($"Worker '{worker.Id}' has {worker.Fte} FTE; it must be more than 0. Maybe the FTE was left blank in the extract.");
            if (worker.CaseloadShare is < 0 or > 1) faults.Add($"Worker '{worker.Id}' carries {worker.CaseloadShare} of a full caseload; it goes from 0 (nobody) to 1 (a full one).");
            if (worker.CurrentTeam is { } current && string.IsNullOrEmpty(current.Text)) faults.Add($"Worker '{worker.Id}' has a current team without a name; leave it out for a new post.");
            if (worker.PinnedTeam is { } pinned && !teams.Contains(pinned)) faults.Add($"Worker '{worker.Id}' is pinned to team '{pinned}', which is not in the problem.");
            if (worker.Leaving) continue;
            foreach (var team in worker.AllowedTeams)
            {
                if (!teams.Contains(team)) faults.Add($"Worker '{worker.Id}' may be in team '{team}', which is not in the problem.");
                if (!worker.PreferenceRank.TryGetValue(team, out var rank)) faults.Add($"Worker '{worker.Id}' may be in team '{team}' but has no preference rank for it.");
                else if (rank < 0) faults.Add($"Worker '{worker.Id}' ranks team '{team}' as {rank}; the first choice is 0.");
                if (!worker.ExcessTravel.ContainsKey(team)) faults.Add($"Worker '{worker.Id}' may be in team '{team}' but has no excess travel to it; put 0 for none.");
            }
        }
        return known;
    }

    private void GroupFaults(List<string> faults, HashSet<TeamId> teams, HashSet<WorkerId> workers)
    {
        var known = new HashSet<GroupId>();
        foreach (var group in Groups)
        {
            if (!known.Add(group.Id)) faults.Add($"Group '{group.Id}' stands there twice.");
            if (group.Children < 1) faults.Add($"Group '{group.Id}' has {group.Children} children; it must have 1 or more.");
            if (group.Weight.Hundredths < 0) faults.Add($"Group '{group.Id}' has a weight of {group.Weight}; it must be 0 or more.");
            if (group.Continuity is < 0 or > 100) faults.Add($"Group '{group.Id}' has a continuity of {group.Continuity}; it goes from 0 (should change) to 3 (strong).");
            foreach (var (team, way) in group.ToPlacement)
                if (!teams.Contains(team)) faults.Add($"Group '{group.Id}' is {way} from team '{team}', which is not in the problem.");
            if (group.HomeTeam is { } home && !teams.Contains(home)) faults.Add($"Group '{group.Id}' has the home team '{home}', which is not in the problem.");
            if (group.CurrentWorker is { } worker && !workers.Contains(worker)) faults.Add($"Group '{group.Id}' has the current worker '{worker}', who is not in the problem.");
            if (group.CurrentWorker is null && group.Decision == GroupDecision.Stay) faults.Add($"Group '{group.Id}' must stay with its worker but has none.");
        }
    }
}
