using Throughcare.Allocation;
using Throughcare.Caseload;
using Throughcare.Measures;
using Throughcare.Options;

namespace Throughcare.App.Reports.Plans;

/// <summary>The tables of a plan: the same in the report, as CSV and as sheets.</summary>
public static class PlanTables
{
    public static ReportTable Comparison(PlanComparison comparison) => new("comparison", "Every option beside today",
        [new("Measure"), new("Today", true), .. comparison.Options.Select(o => new ReportColumn(o.Option.Title, true))],
        [.. comparison.Rows.SelectMany(r => Parts(r).Prepend([r.Title, ReportCell.Of(r.Today), .. r.Options.Select(f => f is null ? (ReportCell)"no plan" : ReportCell.Of(f))]))]);

    /// <summary>The parts of a measure that are not zero everywhere, under it.</summary>
    private static IEnumerable<IReadOnlyList<ReportCell>> Parts(ComparisonRow row)
    {
        var parts = row.Options.FirstOrDefault(f => f is not null)?.Parts ?? [];
        for (var i = 0; i < parts.Count; i++)
        {
            var cells = row.Options.Select(f => f?.Parts[i]).ToList();
            if (cells.Any(f => f?.Value > 0)) yield return ["– " + parts[i].Title, (ReportCell)"", .. cells.Select(f => f is null ? (ReportCell)"no plan" : ReportCell.Of(f))];
        }
    }

    public static ReportTable Matrix(TeamLocalityMatrix matrix) => new("team-by-locality", "Children in care by team (down) and home locality (across); * the team covers it",
        [new("Team"), .. matrix.Columns.Select(c => new ReportColumn(c?.Text ?? "No home locality", true)), new("Total", true)],
        [.. matrix.Rows.Select(r => (IReadOnlyList<ReportCell>)[r.Title, .. r.Cells.Select(c => new ReportCell(c.Children.Count.ToString("#,0") + (c.Right == true ? "*" : ""), c.Children.Count)), r.Total])]);

    public static ReportTable Breaches(TodayMeasured today) => new("breaches-today", "Limits that a plan must keep and that today does not", [new("What"), new("Children", true), new("Workers", true)],
        [.. today.Breaches.Select(b => (IReadOnlyList<ReportCell>)[b.What, b.Children.Count, b.Workers.Count])]);

    public static ReportTable Flows(string name, IReadOnlyList<TeamFlow> flows) => new(name, "Children by team, from today to the plan",
        [new("Team today"), new("Team in the plan"), new("Children", true), new("Keep their social worker", true), new("New social worker", true)],
        [.. flows.Select(f => (IReadOnlyList<ReportCell>)[f.From.Length == 0 ? "Unallocated" : f.From, f.To, f.Children, f.KeepWorker, f.NewWorker])]);

    public static ReportTable Teams(string name, PlanView view) => new(name, "Teams, today and in the plan",
        [new("Team"), new("When"), new("Manager"), new("Base"), new("Localities"), new("Workers", true), new("FTE", true), new("Children", true), new("Weighted children per FTE", true)],
        [.. view.Before.Select(t => Team(t, "today")), .. view.After.Select(t => Team(t, "in the plan"))]);

    private static IReadOnlyList<ReportCell> Team(TeamView team, string when) =>
    [
        team.Name, when, team.Manager?.Text, team.Base, string.Join(", ", team.Localities.Select(l => l.Text)), team.Workers.Count, team.Fte.Value, team.Children,
        team.PerFte.Value is { } perFte ? new ReportCell(perFte.ToString("0.0"), decimal.Round(perFte, 2)) : (ReportCell)"",
    ];

    public static ReportTable Workers(string name, string caption, IReadOnlyList<WorkerLine> lines) => new(name, caption,
        [new("Worker"), new("Role"), new("FTE", true), new("Team today"), new("Team in the plan"), new("Base"), new("Manager"), new("Children today", true), new("In the plan", true), new("Kept", true), new("Choice", true), new("Why")],
        [.. lines.Select(w => (IReadOnlyList<ReportCell>)
        [
            w.Worker.Text, RolePhases.InWords(w.Role) + (w.Agency ? ", agency" : ""), w.Fte.Value, w.FromTeam, w.ToTeam, w.ChangesBase ? "changes" : "", w.ChangesManager ? "changes" : "",
            w.ChildrenBefore, w.ChildrenAfter, w.Kept, w.Choice is { } choice ? choice : (ReportCell)"", w.Reason,
        ])]);

    /// <summary>The few columns that fit a page.</summary>
    public static ReportTable Moves(string name, IReadOnlyList<WorkerLine> lines) => new(name, "Workers who would change team, and new posts",
        [new("Worker"), new("FTE", true), new("Team today"), new("Team in the plan"), new("Why")],
        [.. lines.Select(w => (IReadOnlyList<ReportCell>)[w.Worker.Text, w.Fte.Value, w.FromTeam, w.ToTeam, w.Reason])]);

    public static ReportTable Children(string name, string caption, IReadOnlyList<ChildLine> lines) => new(name, caption,
        [new("Child"), new("What changes"), new("Phase"), new("Home locality"), new("Worker today"), new("Team today"), new("Worker in the plan"), new("Team in the plan"),
            new("Right team and locality today"), new("In the plan"), new("Continuity", true), new("Continuity assumed"), new("Why"), new("Reviewed")],
        [.. lines.Select(c => (IReadOnlyList<ReportCell>)
        [
            c.Child.Text, PlanLines.InWords(c.Change), c.Phase, c.Home?.Text, c.FromWorker?.Text, c.FromTeam, c.ToWorker?.Text, c.ToTeam,
            c.RightBefore ? "yes" : "no", c.RightAfter ? "yes" : "no", c.Continuity is { } strength ? strength : (ReportCell)"", c.ContinuityAssumed ? "yes" : "", c.Reason,
            c.IsSuggestion ? c.LookedAt ? "reviewed" : "suggested, for review" : "",
        ])]);

    public static ReportTable Parts(string name, Figure whole) => new(name, whole.Title, [new("Why"), new("Children", true)],
        [.. whole.Parts.Where(p => p.Value > 0).Select(p => (IReadOnlyList<ReportCell>)[p.Title, ReportCell.Of(p)])]);

    /// <summary>What every option comes to by the terms of the plan, with today beside them.</summary>
    public static ReportTable Terms(PlanComparison comparison)
    {
        var columns = comparison.Options.Where(o => o.Answer.Terms is not null).ToList();
        return new("priorities", "What today and each plan come to by the priorities; less is better",
            [new("Priority"), new("Today", true), .. columns.Select(o => new ReportColumn(o.Option.Title, true))],
            [
                Row("Children outside the home-locality team", t => t.Locality), Row("Changes of social worker, by strength of relationship", t => t.Continuity), Row("Load above the standard", t => t.OverStandard),
                Row("Uneven load", t => t.Fairness), Row("Staff preferences", t => t.Preference), Row("Staff changes of team", t => t.TeamChange), Row("Staff travel", t => t.Travel), Row("In all", t => t.Total),
            ]);

        IReadOnlyList<ReportCell> Row(string title, Func<AllocationTerms, decimal> term) =>
            [title, Cell(term(comparison.Today.Terms)), .. columns.Select(o => Cell(term(o.Answer.Terms!)))];

        static ReportCell Cell(decimal value) => new(value.ToString("#,0.0"), decimal.Round(value, 4));
    }
}
