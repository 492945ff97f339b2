using System.Globalization;
using Throughcare.App.Samples.Maps;
using Throughcare.Solver;
using Throughcare.Structure;

namespace Throughcare.App.Samples;

/// <summary>The workers, teams and posts of today, and the teams and terms of the option.</summary>
internal sealed class StaffMaking(SamplePlan plan, InventedMap map, SeededRandom random)
{
    // A road is about a quarter longer than a straight line; local estimate, enough for a made-up council.
    private const double RoadOverLine = 1.25;

    private readonly HashSet<string> _ids = [];
    private readonly Dictionary<string, string> _leads = [];

    public List<SampleWorker> Workers { get; } = [];

    /// <summary>For each worker, where her or his children mostly come from.</summary>
    public List<PlannedWorker> Planned { get; } = [];

    public List<SampleTeam> Teams { get; } = [];

    public List<SamplePost> Posts { get; } = [];

    public List<SampleTerms> Terms { get; } = [];

    public void Make()
    {
        var head = Add(plan.Others[0], null, null);
        foreach (var other in plan.Others.Skip(1)) Add(other, null, head);
        foreach (var team in plan.Teams)
        {
            var managers = team.Workers.Where(w => w.Role == WorkerRole.TeamManager).Select(m => Add(m, team.Id, head)).ToList();
            Teams.Add(new() { Id = team.Id, Name = team.Name, Phases = team.Phases, Localities = team.Localities, Base = team.Base, Manager = managers[0] });
            foreach (var worker in team.Workers.Where(w => w.Role != WorkerRole.TeamManager)) Add(worker, team.Id, worker.SecondManager ? managers[1] : managers[0]);
        }
        for (var i = 0; i < Workers.Count; i++)
            if (Planned[i].May.Count > 0) Terms.Add(TermsOf(Workers[i], Planned[i]));
    }

    public IReadOnlyList<SampleTeam> OptionTeams() =>
        [.. plan.Option.Teams.Select(t => t with { Manager = _leads.GetValueOrDefault(t.Id) ?? Teams.Find(now => now.Id == t.Id)?.Manager })];

    private string Add(PlannedWorker planned, string? team, string? manager)
    {
        var id = NewId(planned.Role);
        Workers.Add(new()
        {
            Id = id,
            Role = planned.Role,
            JobTitle = planned.Title ?? Title(planned),
            Fte = planned.Fte,
            Team = team,
            Manager = manager,
            Agency = planned.Agency,
            NewlyQualified = planned.NewlyQualified,
            Starts = planned.StartsIn is { } starts ? plan.AsAt.AddDays(starts) : null,
            Leaves = planned.LeavesIn is { } leaves ? plan.AsAt.AddDays(leaves) : null,
            LongAbsent = planned.LongAbsent,
            Holds = planned.Role is WorkerRole.SocialWorker or WorkerRole.PersonalAdviser,
        });
        Planned.Add(planned);
        if (planned.ToLead is { } lead) _leads[lead] = id;
        // Somebody who is yet to start takes the post of somebody who leaves: one post, two holders in turn.
        if (planned.StartsIn is null && team is not null)
            Posts.Add(new($"P{Posts.Count + 1:000}", team, planned.Role, planned.Fte, Grade(planned.Role), id));
        return id;
    }

    private string NewId(WorkerRole role)
    {
        while (true)
        {
            var id = role is WorkerRole.PersonalAdviser or WorkerRole.FamilyWorker or WorkerRole.Trainee
                ? string.Create(CultureInfo.InvariantCulture, $"ST{random.Between(1000, 9999)}")
                : string.Create(CultureInfo.InvariantCulture, $"SW99{random.Between(1_000_000, 9_999_999)}0");
            if (_ids.Add(id)) return id;
        }
    }

    private static string Title(PlannedWorker planned) => planned.Role switch
    {
        WorkerRole.SocialWorker when planned.NewlyQualified => "Newly qualified social worker (ASYE)",
        WorkerRole.SocialWorker => "Social worker",
        WorkerRole.SeniorPractitioner => "Senior practitioner",
        WorkerRole.PersonalAdviser => "Personal adviser",
        WorkerRole.TeamManager when planned.Agency => "Team manager (interim)",
        WorkerRole.TeamManager => "Team manager",
        WorkerRole.ServiceManager => "Service manager",
        WorkerRole.Trainee => "Trainee social worker",
        WorkerRole.FamilyWorker => "Family worker",
        _ => "Other",
    };

    public static string Grade(WorkerRole role) => role switch
    {
        WorkerRole.ServiceManager => "Grade 13",
        WorkerRole.TeamManager => "Grade 12",
        WorkerRole.SeniorPractitioner => "Grade 11",
        WorkerRole.SocialWorker => "Grade 10",
        WorkerRole.PersonalAdviser => "Grade 8",
        _ => "Grade 6",
    };

    private SampleTerms TermsOf(SampleWorker worker, PlannedWorker planned)
    {
        var from = plan.Teams.First(t => t.Id == worker.Team).Base;
        var travel = planned.May
            .Select(id => (id, plan.Option.Teams.First(t => t.Id == id).Base is { } to && to != from ? Kilometres(from, to) : "0"))
            .ToList();
        return new(worker.Id, planned.May, planned.Pinned ? planned.May[0] : null, planned.Pinned ? null : string.Join("; ", planned.May), travel);
    }

    private string Kilometres(int from, int to)
    {
        var (a, b) = (map.Localities[from].TownAt, map.Localities[to].TownAt);
        // Degrees to kilometres on flat ground, as the map was put down (about 50 degrees north).
        var north = (a.Latitude - b.Latitude) * 111.32;
        var east = (a.Longitude - b.Longitude) * 111.32 * 0.6428;
        return Math.Round(Math.Sqrt(north * north + east * east) * RoadOverLine, 1).ToString("0.0", CultureInfo.InvariantCulture);
    }
}
