using Throughcare.Caseload;
using Throughcare.Options;
using Throughcare.Structure;

namespace Throughcare.Consultation;

/// <summary>
/// Who is affected by a plan that was released: today beside the arrangement of the plan, worker by worker (docs/method/consultation.md#affected). A
/// change is counted where both sides are known. It keeps in step with the plan because it is worked out from it each time.
/// </summary>
public sealed record StaffAffected
{
    public required IReadOnlyList<StaffMember> Staff { get; init; }

    public IEnumerable<StaffMember> Directly => Staff.Where(s => s.Effect == Effect.Directly);

    public IEnumerable<StaffMember> Indirectly => Staff.Where(s => s.Effect == Effect.Indirectly);

    public static StaffAffected Of(StaffInScope scope, PlanOutcome outcome, Snapshot today) => Of(scope, today, outcome.Planned);

    /// <param name="scope">Who was in scope, which gives everybody's standing.</param>
    /// <param name="today">The snapshot as it is.</param>
    /// <param name="then">The snapshot as the plan would have it.</param>
    public static StaffAffected Of(StaffInScope scope, Snapshot today, Snapshot then)
    {
        var (teamsBefore, teamsAfter) = (today.Teams.ToDictionary(t => t.Id), then.Teams.ToDictionary(t => t.Id));
        var (managerBefore, managerAfter) = (Loads.ManagerOf(today), Loads.ManagerOf(then));
        var (workersBefore, workersAfter) = (today.Workers.ToDictionary(w => w.Id), then.Workers.ToDictionary(w => w.Id));
        var looked = scope.Staff.Select(s => s.Id).ToHashSet();
        // Posts that are to be recruited to are nobody's colleagues yet.
        var (peopleBefore, peopleAfter) = (People(today), People(then));
        return new() { Staff = [.. scope.Staff.Select(Compare)] };

        StaffMember Compare(StaffMember was)
        {
            var (now, next) = (workersBefore[was.Id], workersAfter.GetValueOrDefault(was.Id));
            if (next is null) return was with { Changes = [StaffChange.Team], Why = "has no place in the plan" };
            var (here, there) = (Team(now, teamsBefore), Team(next, teamsAfter));
            var changes = new List<StaffChange>();
            var moves = here is not null && here.Id != there?.Id && !Leads(there, now);
            if (moves) changes.Add(StaffChange.Team);
            if (here?.Base is { } from && there?.Base is { } to && !string.Equals(from, to, StringComparison.OrdinalIgnoreCase)) changes.Add(StaffChange.Base);
            var (led, leads) = (managerBefore(now), managerAfter(next));
            var another = led is not null && leads is not null && led != leads;
            if (another && moves) changes.Add(StaffChange.Manager);
            if (now.Role != next.Role) changes.Add(StaffChange.Role);
            if (now.Fte != next.Fte) changes.Add(StaffChange.Hours);
            if (changes.Count == 0)
            {
                if (another) changes.Add(StaffChange.TeamManager);
                if (here is not null && !peopleBefore[here.Id].ToHashSet().SetEquals(peopleAfter[here.Id])) changes.Add(StaffChange.Colleagues);
            }
            var directly = changes.Any(c => c < StaffChange.TeamManager);
            return was with { Changes = changes, Standing = directly ? was.Standing : null, Why = Why(changes, here, there) };
        }

        ILookup<TeamId, WorkerId> People(Snapshot snapshot) => snapshot.Workers.Where(w => w.Team is not null && looked.Contains(w.Id)).ToLookup(w => w.Team!.Value, w => w.Id);

        static Team? Team(Worker worker, Dictionary<TeamId, Team> teams) => worker.Team is { } id ? teams.GetValueOrDefault(id) : null;

        bool Leads(Team? team, Worker worker) => team is not null && team.Manager == worker.Id && teamsBefore.GetValueOrDefault(team.Id)?.Manager == worker.Id;
    }

    private static string Why(List<StaffChange> changes, Team? here, Team? there) => changes.Count == 0
        ? "nothing changes"
        : changes.Contains(StaffChange.Team)
            ? there is null ? "has no team in the plan" : $"from {here?.Name} to {there.Name}" + (changes.Count > 1 ? $"; {Words(changes.Skip(1))}" : "")
            : Words(changes);

    private static string Words(IEnumerable<StaffChange> changes) => string.Join(", ", changes.Select(c => c.InWords()));
}
