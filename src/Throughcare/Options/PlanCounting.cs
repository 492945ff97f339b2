using Throughcare.Measures;

namespace Throughcare.Options;

/// <summary>Counts the figures of one plan.</summary>
internal sealed class PlanCounting(PlanOutcome outcome, RelationshipsKept relationships)
{
    private readonly string _from = $"plan of the option '{outcome.Reading.Option.Title}', version {outcome.Reading.Option.Version}";
    private readonly string _day = outcome.Reading.AsAt.ToString("d MMMM yyyy");
    private readonly List<PlacedChild> _withWorker = [.. outcome.Children.Where(c => c.InPlan && c.Before.Worker is not null)];
    private readonly List<PlacedChild> _inCare = [.. outcome.Children.Where(c => c.Before.Child.InCare)];
    private readonly List<PlacedWorker> _staff = [.. outcome.Workers.Where(w => w.Worker.InPlan && !w.Worker.NewPost)];

    public PlanFigures Figures()
    {
        var (before, after) = (outcome.Before, outcome.After);
        return new()
        {
            KeepWorker = KeepWorker(),
            ChangeWorker = ChangeWorker(),
            GetWorker = Children("children-who-get-a-worker", "Children with no social worker today who would have one", outcome.Children.Where(c => c.InPlan && c.Before.Worker is null && c.After.Worker is not null),
                "In the plan, unallocated today, and allocated in the plan.", "keep"),
            RightBefore = before.TeamLocality.Both,
            RightAfter = after.TeamLocality.Both,
            Gained = Sum("gain-right-team-and-locality", "Children who would newly be in the right team and the right locality",
            [
                Children("gain-right-team-and-locality/same-worker", "With the same worker, whose team becomes the right one", _inCare.Where(c => Gains(c) && c.KeepsWorker), "The relationship is kept and the worker's team changes.", "gain"),
                Children("gain-right-team-and-locality/new-worker", "With a new worker in the right team", _inCare.Where(c => Gains(c) && !c.KeepsWorker), "The child changes social worker, or has one for the first time.", "gain"),
            ], "Children in care who are not in both today and would be.", "gain"),
            Lost = Sum("lose-right-team-and-locality", "Children who would no longer be in the right team and the right locality",
            [
                Children("lose-right-team-and-locality/same-worker", "With the same worker, in another team", _inCare.Where(c => Loses(c) && c.KeepsWorker), "The relationship is kept and the worker's team changes.", "gain"),
                Children("lose-right-team-and-locality/new-worker", "With a new worker", _inCare.Where(c => Loses(c) && !c.KeepsWorker), "The child changes social worker.", "gain"),
            ], "Children in care who are in both today and would not be.", "gain"),
            RightTeamBefore = before.TeamLocality.RightTeam,
            RightTeamAfter = after.TeamLocality.RightTeam,
            RightLocalityBefore = before.TeamLocality.RightLocality,
            RightLocalityAfter = after.TeamLocality.RightLocality,
            StaffChangeTeam = Staff("staff-who-change-team", "Workers who would change team", w => w.ChangesTeam, "Have a team today and another in the plan. A team of the option with the id of a team of today is the same team.", "staff"),
            StaffChangeBase = Staff("staff-who-change-base", "Workers who would change base", w => w.ChangesBase, "The bases of both teams are known and differ.", "staff"),
            StaffChangeManager = Staff("staff-who-change-manager", "Workers who would change manager", w => w.ChangesManager, "The line manager today (or the team's) and the manager of the planned team are known and differ.", "staff"),
            Preferences = Preferences(),
            LoadMeanBefore = before.Load.WeightedPerFte,
            LoadMeanAfter = after.Load.WeightedPerFte,
            LoadLargestBefore = before.Load.LargestWeightedPerFte,
            LoadLargestAfter = after.Load.LargestWeightedPerFte,
            OverStandardBefore = before.Load.OverStandard,
            OverStandardAfter = after.Load.OverStandard,
            NotInPlan = NotInPlan(),
            Released = Children("children-released", "Children whose relationship would be kept by rule, and who change social worker because no plan fits otherwise",
                outcome.Children.Where(c => c.Group is { Released: true } && c.ChangesWorker), Fewest(), "released"),
            Reviewed = Share("suggestions-reviewed", "Suggested changes of social worker that somebody has looked at", [.. _withWorker.Where(c => c.ChangesWorker && outcome.LookedAt.Children.Contains(c.Id))], _withWorker.Count(c => c.ChangesWorker),
                "suggested changes of social worker", "A suggestion is for review: it is not a decision until a person has looked at it.", "reviewed"),
        };
    }

    private Figure KeepWorker()
    {
        var kept = _withWorker.Where(c => c.KeepsWorker).ToList();
        return Share("children-who-keep-their-worker", "Children who keep their social worker", kept, _withWorker.Count,
            "children in the plan who have a social worker today", "The worker today and the worker in the plan are the same person. Children who are not in the plan are not counted.", "keep") with
        {
            RestsOnAssumption = outcome.Reading.Assumed.Count > 0,
        };
    }

    private Figure ChangeWorker()
    {
        var gone = outcome.Workers.Where(w => w.Worker.HoldsNobodyWhy is not null).Select(w => w.Id).ToHashSet();
        var changes = _withWorker.Where(c => c.ChangesWorker).ToList();
        return Sum("children-who-change-worker", "Children who would change social worker",
        [
            Part("not-in-plan", "Their worker is leaving, away, or works elsewhere", Why.WorkerGone, "The present worker holds nobody in the plan."),
            Part("decided", "A person decided so", Why.Decided, "A judgement says so."),
            Part("released", "No plan fits in which they stay", Why.Released, Fewest()),
            Part("siblings", "To have the same worker as their brothers and sisters", Why.Siblings, "The family has different workers today, and would have the one of most of them."),
            Part("suggested", "The plan suggests it", Why.Suggested, "The plan does better by the option's priorities so. Suggested, for review."),
        ], "In the plan, with a social worker today and another one in the plan.", "keep");

        Figure Part(string id, string title, Why why, string means) =>
            Children("children-who-change-worker/" + id, title, changes.Where(c => Reason(c) == why), means, "keep");

        Why Reason(PlacedChild c) =>
            gone.Contains(c.Before.Worker!.Id) ? Why.WorkerGone
            : c.Group!.Held == HeldBecause.Judgement ? Why.Decided
            : c.Group.Released ? Why.Released
            : c.Group.Worker == c.After.Worker!.Id ? Why.Siblings
            : Why.Suggested;
    }

    private enum Why { WorkerGone, Decided, Released, Siblings, Suggested }

    private Figure Preferences()
    {
        var asked = _staff.Where(w => w.RankMet is not null).ToList();
        return Sum("preferences-met", "Workers by the choice they would get",
        [
            Rank("first", "First choice", r => r == 0),
            Rank("second", "Second choice", r => r == 1),
            Rank("third", "Third choice", r => r == 2),
            Rank("later", "A later choice, or a team they did not name", r => r >= 3),
        ], "Workers who gave an order of preference.", "preferences") with
        { Unit = FigureUnit.Workers, Counts = Counts.Traits };

        Figure Rank(string id, string title, Func<int, bool> which) => Count("preferences-met/" + id, title, asked.Where(w => which(w.RankMet!.Value)).Select(w => w.Id.Text),
            FigureUnit.Workers, Counts.Traits, "Teams that tie count as the same choice.", "preferences", "workers who gave an order of preference");
    }

    private Figure NotInPlan() => Sum("children-not-in-plan", "Children and young people who are not in the plan",
    [
        .. Enum.GetValues<NotPlannedBecause>().Select(b => Children("children-not-in-plan/" + Slug(b), Title(b), outcome.Children.Where(c => c.NotPlanned?.Because == b), Title(b) + ".", "not-in-plan")),
    ], "They stay as they are. Each has one reason.", "not-in-plan");

    private static string Slug(NotPlannedBecause because) => because switch
    {
        NotPlannedBecause.NoPhase => "no-phase",
        NotPlannedBecause.PhaseNotServed => "phase-not-served",
        _ => "leaving-care-soon",
    };

    internal static string Title(NotPlannedBecause because) => because switch
    {
        NotPlannedBecause.NoPhase => "No phase of care could be worked out",
        NotPlannedBecause.PhaseNotServed => "No team of the option serves their phase of care",
        _ => "Become 18 soon and keep their social worker until then",
    };

    private string Fewest() => relationships.Released == 0 ? "Everyone whom the rules hold to their worker stays."
        : relationships.FewestPossible >= relationships.Released ? "No plan fits with fewer released: proved."
        : $"It is proved that at least {relationships.FewestPossible} must be released; {relationships.Released} is the fewest found.";

    private static bool Gains(PlacedChild c) => !c.RightBefore && c.RightAfter;

    private static bool Loses(PlacedChild c) => c.RightBefore && !c.RightAfter;

    private Figure Staff(string id, string title, Func<PlacedWorker, bool> which, string means, string method) => Count(id, title, _staff.Where(which).Select(w => w.Id.Text),
        FigureUnit.Workers, Counts.Posts, means, method, $"{_staff.Count:#,0} workers of today who are in the plan");

    private Figure Children(string id, string title, IEnumerable<PlacedChild> who, string means, string method) => Count(id, title, who.Select(c => c.Id.Text),
        FigureUnit.Children, Counts.Children, means, method, "children and young people on " + _day);

    private Figure Count(string id, string title, IEnumerable<string> who, FigureUnit unit, Counts counts, string means, string method, string denominator)
    {
        var ids = who.Order(StringComparer.Ordinal).ToList();
        return new() { Id = id, Title = title, Value = ids.Count, Unit = unit, Counts = counts, Definition = means, Method = "method/comparison#" + method, Denominator = denominator, Behind = ids, From = _from };
    }

    private Figure Share(string id, string title, IReadOnlyList<PlacedChild> part, int whole, string denominator, string means, string method)
    {
        var share = new Percentage(part.Count, whole);
        return Count(id, title, part.Select(c => c.Id.Text), FigureUnit.Percent, Counts.Children, means, method, denominator) with { Value = share.Value, Share = share };
    }

    private Figure Sum(string id, string title, IReadOnlyList<Figure> parts, string means, string method) => new()
    {
        Id = id, Title = title, Value = parts.Sum(p => p.Value ?? 0), Unit = parts[0].Unit, Counts = parts[0].Counts, Definition = means, Method = "method/comparison#" + method,
        Denominator = parts[0].Denominator, Parts = parts, Behind = [.. parts.SelectMany(p => p.Behind).Order(StringComparer.Ordinal)], From = _from,
    };
}
