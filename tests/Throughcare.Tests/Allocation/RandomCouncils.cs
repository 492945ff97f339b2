using Throughcare.Allocation;
using Throughcare.Measures;
using Throughcare.Solver;
using Throughcare.Structure;

namespace Throughcare.Tests.Allocation;

/// <summary>Made-up problems from a seed, feasible or not, with every kind of rule in them.</summary>
internal static class RandomCouncils
{
    public static AllocationProblem Make(int seed, int groups, int workers, int teams, decimal slack = 1.6m)
    {
        var random = new SeededRandom(seed, 77);
        decimal[] weights = [0.5m, 1, 1, 1.5m, 2, 3];
        decimal[] ftes = [0.5m, 0.6m, 0.8m, 1, 1];
        var teamIds = Enumerable.Range(1, teams).Select(i => new TeamId("T" + i)).ToArray();
        var after = new CarePhase("after-care");
        var staff = Enumerable.Range(1, workers).Select(i => new AllocationWorker
        {
            Id = new("W" + i),
            Fte = Fte.From(ftes[random.Next(ftes.Length)]),
            Phases = i == 1 ? [Councils.Care, after] : random.Next(4) == 0 ? [Councils.Care, after] : [Councils.Care],
            CurrentTeam = random.Next(5) == 0 ? null : teamIds[random.Next(teams)],
            AllowedTeams = i > 1 && random.Next(6) == 0 ? [teamIds[random.Next(teams)]] : teamIds,
            PreferenceRank = teamIds.ToDictionary(t => t, _ => random.Next(3)),
            ExcessTravel = teamIds.ToDictionary(t => t, _ => Distance.FromKilometres(random.Next(20))),
            Leaving = i == workers && random.Next(2) == 0,
        }).ToArray();
        var list = Enumerable.Range(1, groups).Select(i =>
        {
            var current = random.Next(6) == 0 ? (WorkerId?)null : staff[random.Next(workers)].Id;
            var dice = random.Next(10);
            var leaver = staff.Any(w => w.Id == current && w.Leaving);
            return new AllocationGroup
            {
                Id = new("G" + i),
                Children = 1 + (random.Next(4) == 0 ? random.Next(3) : 0),
                Weight = Points.From(weights[random.Next(weights.Length)]),
                Phase = random.Next(6) == 0 ? after : Councils.Care,
                HomeTeam = random.Next(8) == 0 ? null : teamIds[random.Next(teams)],
                CurrentWorker = current,
                Continuity = random.Next(4),
                Decision = current is null || leaver ? GroupDecision.Open : dice == 0 ? GroupDecision.Move : dice == 1 ? GroupDecision.Stay : GroupDecision.Open,
            };
        }).ToArray();
        var present = staff.Where(w => !w.Leaving).ToArray();
        var fte = present.Sum(w => w.Fte.Value);
        var weight = list.Sum(g => g.Weight.Value);
        var standard = decimal.Round(weight / fte, 1);
        return new()
        {
            Name = "random " + seed,
            StandardCaseload = Points.From(standard),
            MaximumCaseload = Points.From(decimal.Round(standard * slack, 1)),
            Prices = Councils.Prices,
            Teams = [.. teamIds.Select(t => new AllocationTeam
            {
                Id = t,
                Name = "Team " + t,
                FteMin = Fte.From(decimal.Round(fte / teams * 0.4m, 1)),
                FteMax = Fte.From(decimal.Round(fte / teams * slack, 1)),
                OversightLimit = Points.From(decimal.Round(weight / teams * slack, 1)),
            })],
            Workers = staff,
            Groups = list,
        };
    }

    /// <summary>The same with what only some councils have: shares of a caseload, skills, workers ruled out, limits in workers and children, ways to placements, and a published plan.</summary>
    public static AllocationProblem WithMore(AllocationProblem problem, int seed)
    {
        var random = new SeededRandom(seed, 78);
        decimal[] shares = [1, 1, 0.9m, 0.5m, 0];
        var staff = problem.Workers.Select((w, i) => w with
        {
            CaseloadShare = i == 0 ? 1 : shares[random.Next(shares.Length)],
            Skills = random.Next(2) == 0 ? ["Court"] : [],
        }).ToArray();
        var present = staff.Where(w => !w.Leaving).ToArray();
        AllocationPlan told = new()
        {
            TeamOf = present.ToDictionary(w => w.Id, w => w.AllowedTeams[random.Next(w.AllowedTeams.Count)]),
            WorkerOf = problem.Groups.Where(_ => random.Next(5) > 0).ToDictionary(g => g.Id, _ => present[random.Next(present.Length)].Id),
        };
        return problem with
        {
            Prices = problem.Prices with { Placement = 0.25m },
            MaximumCaseload = Points.From(problem.MaximumCaseload.Value * 1.5m),
            Workers = staff,
            Teams = [.. problem.Teams.Select(t => t with
            {
                MostWorkers = random.Next(2) == 0 ? null : present.Length / problem.Teams.Count + 1,
                MostChildren = random.Next(2) == 0 ? null : problem.Groups.Sum(g => g.Children) / problem.Teams.Count + 2,
            })],
            Groups = [.. problem.Groups.Select(g => g with
            {
                NeedsSkills = random.Next(5) == 0 ? ["court"] : [],
                NotWorkers = random.Next(4) == 0 ? [staff[random.Next(staff.Length)].Id] : [],
                ToPlacement = problem.Teams.ToDictionary(t => t.Id, _ => Distance.FromKilometres(random.Next(12))),
            })],
            Published = random.Next(3) == 0 ? null : new PublishedPlan { Plan = told, PerChild = random.Next(4), PerWorker = random.Next(6) },
        };
    }
}
