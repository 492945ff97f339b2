using Throughcare.Caseload;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Structure;
using Throughcare.Transfers;

namespace Throughcare.Options;

/// <summary>The workers of a plan in weeks: when each starts and leaves, the most that each may hold, and what stays with each throughout.</summary>
internal sealed class StaffInWeeks
{
    private readonly PlanOutcome _outcome;
    private readonly TransferSettings _settings;
    private readonly PlanWeeks _weeks;
    private readonly List<Finding> _findings;
    private readonly Dictionary<WorkerId, PlacedWorker> _placed;
    private readonly Dictionary<WorkerId, Worker> _today;
    private readonly Dictionary<TeamId, Team> _teamsToday;
    private readonly Dictionary<WorkerId, DateOnly> _posts = [];

    public StaffInWeeks(Snapshot snapshot, IReadOnlyList<Judgement> holding, PlanOutcome outcome, TransferSettings settings, PlanWeeks weeks, List<Finding> findings)
    {
        (_outcome, _settings, _weeks, _findings) = (outcome, settings, weeks, findings);
        _placed = outcome.Workers.ToDictionary(w => w.Id);
        _today = snapshot.Workers.GroupBy(w => w.Id).ToDictionary(g => g.Key, g => g.First());
        _teamsToday = snapshot.Teams.ToDictionary(t => t.Id);
        var started = holding.Where(j => j is { Kind: JudgementKind.PostStage, Value: "start" }).GroupBy(j => new WorkerId(j.Subject)).ToDictionary(g => g.Key, g => g.Last().MadeOn);
        var usual = (settings.Starts ?? weeks.FirstDay).AddDays(7 * settings.RecruitmentWeeks);
        var assumed = 0;
        foreach (var post in outcome.Reading.Option.NewPosts)
        {
            var id = WorkersInPlan.NewPostId(post);
            _posts[id] = started.TryGetValue(id, out var day) ? day : post.Starts ?? usual;
            if (!started.ContainsKey(id) && post.Starts is null && _placed.TryGetValue(id, out var placed) && placed.ChildrenAfter.Count > 0) assumed++;
        }
        if (assumed > 0)
            findings.Add(new()
            {
                Rule = "post-start-assumed", Severity = Severity.Note, Times = assumed, Value = TransferProblems.Day(usual),
                What = $"Nobody has said when a new post is filled; {settings.RecruitmentWeeks} weeks from the start of the plan are taken.", ToDo = "Give the column starts of option_posts.",
            });
    }

    public Team? TeamToday(WorkerId? worker) => worker is { } id && _placed.TryGetValue(id, out var placed) ? placed.TeamBefore : worker is { } w && _today.TryGetValue(w, out var found) && found.Team is { } team ? _teamsToday.GetValueOrDefault(team) : null;

    public Team? TeamInPlan(WorkerId worker) => _placed.GetValueOrDefault(worker)?.TeamAfter;

    public DateOnly? Leaves(WorkerId worker) => _today.GetValueOrDefault(worker)?.Leaves;

    /// <summary>The last week that begins while the worker is still here; 0 or less where the worker has gone before the plan.</summary>
    public int? LeaveWeek(WorkerId worker) => Leaves(worker) is { } day ? _weeks.LastBy(day) : null;

    public int StartWeek(WorkerId worker) => (_posts.TryGetValue(worker, out var post) ? post : _today.GetValueOrDefault(worker)?.Starts) is { } day ? _weeks.FirstFrom(day) : 1;

    public IReadOnlyList<TransferWorker> Workers(ChangesOfWorker changes)
    {
        var moving = changes.Planned.SelectMany(t => t.Children).ToHashSet();
        var stays = _outcome.Children.Where(c => !moving.Contains(c.Id))
            .Select(c => (Worker: changes.Made.TryGetValue(c.Id, out var made) ? made : c.Before.Worker?.Id, c.Before.Child.Weight))
            .Where(c => c.Worker is not null).GroupBy(c => c.Worker!.Value).ToDictionary(g => g.Key, g => Sum(g.Select(c => c.Weight)));
        var comes = changes.Planned.GroupBy(t => t.Transfer.To).ToDictionary(g => g.Key, g => Sum(g.Select(t => t.Transfer.Weight)));
        var goes = changes.Planned.Where(t => t.Transfer.From is not null).GroupBy(t => t.Transfer.From!.Value).ToDictionary(g => g.Key, g => Sum(g.Select(t => t.Transfer.Weight)));
        foreach (var left in stays.Where(s => s.Value > Points.Zero && LeaveWeek(s.Key) is { } leave && leave < _weeks.Count).OrderBy(s => s.Key))
            _findings.Add(new()
            {
                Rule = "stays-with-leaver", Severity = Severity.Error, Value = left.Key.Text,
                What = $"{left.Value} weighted children would still be with a worker who leaves on {TransferProblems.Day(Leaves(left.Key)!.Value)}: their changes get no week, or they are not in the plan.", ToDo = "Decide who takes them on.",
            });
        return
        [
            .. _outcome.Workers.Where(w => w.Worker.InPlan || stays.ContainsKey(w.Id) || goes.ContainsKey(w.Id) || comes.ContainsKey(w.Id)).Select(w =>
            {
                var (held, after) = (stays.GetValueOrDefault(w.Id), stays.GetValueOrDefault(w.Id) + comes.GetValueOrDefault(w.Id));
                return new TransferWorker
                {
                    Id = w.Id,
                    MaximumLoad = Most(w, held + goes.GetValueOrDefault(w.Id), after),
                    FixedLoad = held,
                    IntakePerWeek = _settings.IntakePerWeek,
                    StartWeek = Math.Min(StartWeek(w.Id), _weeks.Count + 1),
                    LeaveWeek = LeaveWeek(w.Id) is { } leave && leave <= _weeks.Count && goes.ContainsKey(w.Id) ? Math.Max(leave, 1) : null,
                };
            }),
        ];
    }

    // Children whom the plan does not count stay with their workers, so a worker may end above the option's maximum; the timetable must not fail for that.
    private Points Most(PlacedWorker worker, Points atStart, Points after)
    {
        var most = Points.From(_outcome.Reading.Option.Limits.Maximum.Value * worker.Worker.Fte.Value * worker.Worker.CaseloadShare);
        if (after <= most || after <= atStart) return most;
        _findings.Add(new()
        {
            Rule = "plan-over-maximum", Severity = Severity.Warning, Value = worker.Id.Text,
            What = $"After every change the worker would hold {after} weighted children, above {most}, because of changes that get no week or children whom the plan does not count; {after} is taken as the most.", ToDo = "Look at the worker's children.",
        });
        return after;
    }

    /// <summary>Teams with a limit of their own, and those to which children come from outside: their limit is what their workers may hold together.</summary>
    public IReadOnlyList<TransferTeam> Teams(IReadOnlyList<TransferWorker> workers, IReadOnlySet<TeamId> receiving)
    {
        var members = workers.Where(w => TeamInPlan(w.Id) is not null).ToLookup(w => TeamInPlan(w.Id)!.Id);
        return
        [
            .. _outcome.Reading.Option.Teams.Where(t => t.OversightLimit is not null || receiving.Contains(t.Team.Id)).Select(t => new TransferTeam
            {
                Id = t.Team.Id,
                Name = t.Team.Name,
                MaximumLoad = t.OversightLimit ?? Sum(members[t.Team.Id].Select(w => w.MaximumLoad)),
                Workers = [.. members[t.Team.Id].Select(w => w.Id)],
            }),
        ];
    }

    private static Points Sum(IEnumerable<Points> points) => points.Aggregate(Points.Zero, (sum, p) => sum + p);
}
