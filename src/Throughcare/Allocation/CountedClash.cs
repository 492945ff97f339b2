using Throughcare.Measures;

namespace Throughcare.Allocation;

/// <summary>Limits that cannot hold together, seen by counting alone: the sentence with both amounts, and limits among which the clash lies.</summary>
internal sealed record CountedClash(string Sentence, IReadOnlyList<(LimitKind Kind, string Subject)> Among)
{
    public const string ProvedBySearch = "No plan keeps every limit: the search has proved that the limits clash, but not by any single count.";

    /// <summary>Empty when counting alone finds nothing.</summary>
    public static IReadOnlyList<CountedClash> Find(AllocationModel model) => new Counting(model).Find();

    private sealed class Counting(AllocationModel model)
    {
        private readonly List<CountedClash> _found = [];

        public List<CountedClash> Find()
        {
            Teams();
            Holders();
            if (_found.Count > 0) return _found;
            MustHold();
            TeamFte();
            Oversight();
            Capacity();
            return _found;
        }

        private void Say(string sentence, IEnumerable<(LimitKind, string)> among) => _found.Add(new(sentence, [.. among]));

        private void Teams()
        {
            for (var s = 0; s < model.Workers; s++)
            {
                if (model.Allowed[s].Length > 0) continue;
                var worker = model.Present[s];
                Say(worker.PinnedTeam is { } pin ? $"{worker.Id} is pinned to {AllocationLimits.Name(model.Problem, pin)} and may not be in it." : $"{worker.Id} may be in no team.", TeamLimits(s));
            }
        }

        private void Holders()
        {
            for (var g = 0; g < model.Groups; g++)
            {
                if (model.Eligible[g].Length > 0) continue;
                var group = model.Problem.Groups[g];
                var current = model.Problem.Workers.FirstOrDefault(w => w.Id == group.CurrentWorker);
                Say(group.Decision switch
                {
                    _ when model.Workers == 0 => $"Group {group.Id} needs a worker, and there is none in the plan.",
                    GroupDecision.Stay when current is { Leaving: true } => $"Group {group.Id} must stay with {group.CurrentWorker}, who is leaving.",
                    GroupDecision.Stay when !current!.Phases.Contains(group.Phase) => $"Group {group.Id} must stay with {group.CurrentWorker}, who may not hold children in {group.Phase}.",
                    GroupDecision.Stay when group.NotWorkers.Contains(current.Id) => $"Group {group.Id} must stay with {group.CurrentWorker}, and must not be with {group.CurrentWorker}.",
                    GroupDecision.Stay => $"Group {group.Id} must stay with {group.CurrentWorker}, who does not have {Words.And(group.NeedsSkills.Where(n => !current.Has(n)))}.",
                    GroupDecision.Move when group.NeedsSkills.Count + group.NotWorkers.Count == 0 => $"Group {group.Id} must not stay with {group.CurrentWorker}, and nobody else may hold children in {group.Phase}.",
                    _ when !model.Present.Any(w => w.Phases.Contains(group.Phase)) => $"Group {group.Id} is in {group.Phase}, and no worker may hold children in it.",
                    _ => $"Group {group.Id} is in {group.Phase}{(group.NeedsSkills.Count == 0 ? "" : " and needs " + Words.And(group.NeedsSkills))}, and no worker who may hold it is left.",
                }, HolderLimits(g));
            }
        }

        // What one worker alone may hold, against the most that she may.
        private void MustHold()
        {
            var only = Enumerable.Range(0, model.Groups).Where(g => model.Eligible[g].Length == 1).ToLookup(g => model.Eligible[g][0]);
            for (var s = 0; s < model.Workers; s++)
            {
                var load = only[s].Sum(g => model.Weight[g]);
                if (load <= model.Cap[s]) continue;
                var worker = model.Present[s];
                Say($"{worker.Id} must keep {model.PointsOf(load):0.##} weighted children, and the most for {worker.Fte} FTE{Share(worker)} is {model.Problem.MaximumCaseload.Value * worker.LoadFte:0.##}.",
                    [.. only[s].OrderBy(g => model.Weight[g]).SelectMany(HolderLimits).Distinct(), (LimitKind.HardMaximum, "")]);
            }
        }

        private void TeamFte()
        {
            var before = _found.Count;
            for (var t = 0; t < model.Teams; t++)
            {
                var team = model.Problem.Teams[t];
                var reach = new bool[model.FteMax[t] + 1];
                reach[0] = true;
                int must = 0, may = 0;
                for (var s = 0; s < model.Workers; s++)
                {
                    if (Array.BinarySearch(model.Allowed[s], t) < 0) continue;
                    var only = model.Allowed[s].Length == 1;
                    may += model.Fte[s];
                    if (only) must += model.Fte[s];
                    for (var f = reach.Length - 1; f >= 0; f--)
                    {
                        var with = f >= model.Fte[s] && reach[f - model.Fte[s]];
                        reach[f] = only ? with : reach[f] || with;
                    }
                }
                var least = (LimitKind.LeastFte, team.Id.Text);
                var most = (LimitKind.MostFte, team.Id.Text);
                var where = Enumerable.Range(0, model.Workers).SelectMany(TeamLimits);
                if (may < model.FteMin[t]) Say($"{team.Name} needs at least {team.FteMin} FTE, and only {Fte.FromHundredths(may)} FTE may work there.", [.. where, least]);
                else if (must > model.FteMax[t]) Say($"{team.Name} may have at most {team.FteMax} FTE, and {Fte.FromHundredths(must)} FTE may work nowhere else.", [.. where, most]);
                else if (!reach.Skip(model.FteMin[t]).Any(x => x)) Say($"{team.Name} needs from {team.FteMin} to {team.FteMax} FTE, and no set of the workers who may work there adds up to that.", [.. where, least, most]);
            }
            var all = model.Fte.Sum();
            if (_found.Count > before) return;
            if (model.FteMax.Sum() < all) Say($"The teams may have at most {Fte.FromHundredths(model.FteMax.Sum())} FTE together, and {Fte.FromHundredths(all)} FTE must be placed.", EachTeam(LimitKind.MostFte));
            if (model.FteMin.Sum() > all) Say($"The teams need at least {Fte.FromHundredths(model.FteMin.Sum())} FTE together, and there are only {Fte.FromHundredths(all)} FTE.", EachTeam(LimitKind.LeastFte));
            if (model.MostWorkers.Sum(m => (long)m) is var heads && heads < model.Workers) Say($"The team managers may oversee {heads} workers together, and there are {model.Workers}.", EachTeam(LimitKind.OversightWorkers));
        }

        private void Oversight()
        {
            var most = model.Oversight.Sum(o => (long)o);
            if (most < model.TotalWeight)
                Say($"The team managers may oversee {model.PointsOf(model.Oversight.Sum()):0.##} weighted children together, and there are {model.PointsOf(model.TotalWeight):0.##}.", EachTeam(LimitKind.Oversight));
            if (model.MostChildren.Sum(m => (long)m) is var children && children < model.Children.Sum())
                Say($"The team managers may oversee {children} children together, and there are {model.Children.Sum()}.", EachTeam(LimitKind.OversightChildren));
        }

        // For each phase and skill: what needs it must fit what those who have it may carry.
        private void Capacity()
        {
            var before = _found.Count;
            foreach (var phase in model.Problem.Groups.Select(g => g.Phase).Distinct())
            {
                var room = Enumerable.Range(0, model.Workers).Where(s => model.Present[s].Phases.Contains(phase)).Sum(s => model.Cap[s]);
                var need = Enumerable.Range(0, model.Groups).Where(h => model.Problem.Groups[h].Phase == phase).Sum(h => model.Weight[h]);
                if (need > room)
                    Say($"Children in {phase} weigh {model.PointsOf(need):0.##} together, and the workers who may hold them can carry at most {model.PointsOf(room):0.##}.", [(LimitKind.Phase, phase.Text), (LimitKind.HardMaximum, "")]);
            }
            foreach (var skill in model.Problem.Groups.SelectMany(g => g.NeedsSkills).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                var room = Enumerable.Range(0, model.Workers).Where(s => model.Present[s].Has(skill)).Sum(s => model.Cap[s]);
                var need = Enumerable.Range(0, model.Groups).Where(h => model.Problem.Groups[h].NeedsSkills.Contains(skill, StringComparer.OrdinalIgnoreCase)).Sum(h => model.Weight[h]);
                if (need > room)
                    Say($"Children who need {skill} weigh {model.PointsOf(need):0.##} together, and the workers who have it can carry at most {model.PointsOf(room):0.##}.", [(LimitKind.Skill, skill), (LimitKind.HardMaximum, "")]);
            }
            if (_found.Count == before && model.TotalWeight > model.Cap.Sum(c => (long)c))
                Say($"All children weigh {model.PointsOf(model.TotalWeight):0.##} together, and the workers can carry at most {model.PointsOf(model.Cap.Sum()):0.##}.", [(LimitKind.HardMaximum, "")]);
        }

        private IEnumerable<(LimitKind, string)> EachTeam(LimitKind kind) => model.Problem.Teams.Select(t => (kind, t.Id.Text));

        private IEnumerable<(LimitKind, string)> TeamLimits(int s) => [(LimitKind.AllowedTeam, model.Present[s].Id.Text), (LimitKind.PinnedTeam, model.Present[s].Id.Text)];

        private IEnumerable<(LimitKind, string)> HolderLimits(int g)
        {
            var group = model.Problem.Groups[g];
            return [
                (LimitKind.NotThisWorker, group.Id.Text), (LimitKind.Move, group.Id.Text), (LimitKind.Stay, group.Id.Text), (LimitKind.Phase, group.Phase.Text),
                .. group.NeedsSkills.Select(s => (LimitKind.Skill, s)),
            ];
        }

        private static string Share(AllocationWorker worker) => worker.CaseloadShare == 1 ? "" : $" at {worker.CaseloadShare:0.##} of a caseload";
    }
}
