using Throughcare.Caseload;
using Throughcare.Measures;

namespace Throughcare.Options;

/// <summary>The counts of a comparison, today and every plan, with the sums between them; and the figures of a plan as an audience may see them.</summary>
public static class PlanCounts
{
    private static readonly string[] Ways = ["the same social worker", "a new social worker"];

    /// <summary>Decides for everything that a comparison can show at once, so that no page or file says what another hides.</summary>
    public static LinkedCounts Comparison(this LinkedCounts counts, PlanComparison comparison)
    {
        counts.Baseline(comparison.Baseline);
        foreach (var option in comparison.Options.Where(o => o.Figures is not null)) Plan(counts, comparison.Baseline, option);
        return counts;
    }

    /// <summary>Children of the plan from team to team: all of them, or those with the same or a new social worker.</summary>
    public static Shown Flow(this Hiding hiding, OptionResult option, TeamFlow flow, bool? newWorker = null) => newWorker switch
    {
        null => hiding.Or(FlowCell(option, flow), flow.Children),
        false => hiding.Or($"{FlowCell(option, flow)}, {Ways[0]}", flow.KeepWorker),
        true => hiding.Or($"{FlowCell(option, flow)}, {Ways[1]}", flow.NewWorker),
    };

    public static Shown FlowsFrom(this Hiding hiding, OptionResult option, string from) =>
        hiding.Or(LinkedCounts.Cell(FlowTable(option), "from " + from, LinkedCounts.All), option.View!.Flows.Where(f => f.From == from).Sum(f => f.Children));

    public static Shown FlowsTo(this Hiding hiding, OptionResult option, string to) =>
        hiding.Or(LinkedCounts.Cell(FlowTable(option), LinkedCounts.All, "to " + to), option.View!.Flows.Where(f => f.To == to).Sum(f => f.Children));

    /// <summary>The comparison with every figure as it may be shown; lists of children and workers are for those who see all.</summary>
    public static PlanComparison Show(this Hiding hiding, PlanComparison comparison) => hiding.Audience.SeesAll ? comparison : comparison with
    {
        Baseline = hiding.Show(comparison.Baseline),
        Options = [.. comparison.Options.Select(hiding.Show)],
    };

    public static OptionResult Show(this Hiding hiding, OptionResult result) => hiding.Audience.SeesAll ? result : result with
    {
        Figures = result.Figures is { } figures ? hiding.Show(figures) : null,
        Children = hiding.Audience.SeesChildren ? result.Children : [],
    };

    public static PlanFigures Show(this Hiding hiding, PlanFigures f) => hiding.Audience.SeesAll ? f : f with
    {
        KeepWorker = hiding.Show(f.KeepWorker),
        ChangeWorker = hiding.Show(f.ChangeWorker),
        GetWorker = hiding.Show(f.GetWorker),
        RightBefore = hiding.Show(f.RightBefore),
        RightAfter = hiding.Show(f.RightAfter),
        Gained = hiding.Show(f.Gained),
        Lost = hiding.Show(f.Lost),
        RightTeamBefore = hiding.Show(f.RightTeamBefore),
        RightTeamAfter = hiding.Show(f.RightTeamAfter),
        RightLocalityBefore = hiding.Show(f.RightLocalityBefore),
        RightLocalityAfter = hiding.Show(f.RightLocalityAfter),
        StaffChangeTeam = hiding.Show(f.StaffChangeTeam),
        StaffChangeBase = hiding.Show(f.StaffChangeBase),
        StaffChangeManager = hiding.Show(f.StaffChangeManager),
        Preferences = hiding.Show(f.Preferences),
        LoadMeanBefore = hiding.Show(f.LoadMeanBefore),
        LoadMeanAfter = hiding.Show(f.LoadMeanAfter),
        LoadLargestBefore = hiding.Show(f.LoadLargestBefore),
        LoadLargestAfter = hiding.Show(f.LoadLargestAfter),
        OverStandardBefore = hiding.Show(f.OverStandardBefore),
        OverStandardAfter = hiding.Show(f.OverStandardAfter),
        NotInPlan = hiding.Show(f.NotInPlan),
        Released = hiding.Show(f.Released),
        Reviewed = hiding.Show(f.Reviewed),
    };

    private static void Plan(LinkedCounts counts, Baseline today, OptionResult option)
    {
        var (f, outcome) = (option.Figures!, option.Outcome!);
        var (before, after) = (outcome.Before.Load.Children, outcome.After.Load.Children);
        counts.Figures([.. f.All, before, after]);
        foreach (var load in new[] { f.LoadMeanBefore, f.LoadLargestBefore }) counts.RestsOn(load, LinkedCounts.NameOf(before));
        foreach (var load in new[] { f.LoadMeanAfter, f.LoadLargestAfter }) counts.RestsOn(load, LinkedCounts.NameOf(after));
        // The children in care are the same before and after.
        foreach (var share in new[] { f.RightBefore, f.RightAfter, f.RightTeamBefore, f.RightTeamAfter, f.RightLocalityBefore, f.RightLocalityAfter })
            Same(counts, counts.WholeOf(share), LinkedCounts.NameOf(today.TeamLocality.Classes));
        Same(counts, counts.WholeOf(f.Reviewed), LinkedCounts.NameOf(f.ChangeWorker));
        if (f is { RightBefore.Share: { } was, RightAfter.Share: { } would } && was.Part - f.Lost.Value == would.Part - f.Gained.Value)
        {
            var kept = LinkedCounts.NameOf(f.RightAfter) + " today and in the plan";
            counts.Count(kept, was.Part - (int)f.Lost.Value!.Value, displayed: false)
                .Sum(LinkedCounts.NameOf(f.RightBefore), kept, LinkedCounts.NameOf(f.Lost)).Sum(LinkedCounts.NameOf(f.RightAfter), kept, LinkedCounts.NameOf(f.Gained));
        }
        if (f.KeepWorker.Share is { } keep && keep.Whole - keep.Part == f.ChangeWorker.Value) counts.Sum(counts.WholeOf(f.KeepWorker)!, LinkedCounts.NameOf(f.KeepWorker), LinkedCounts.NameOf(f.ChangeWorker));
        Flows(counts, option);
    }

    private static void Flows(LinkedCounts counts, OptionResult option)
    {
        var (flows, table, f) = (option.View!.Flows, FlowTable(option), option.Figures!);
        if (flows.Count == 0) return;
        var (from, to) = (flows.Select(x => x.From).Distinct().ToList(), flows.Select(x => x.To).Distinct().ToList());
        counts.Table(table, [.. from.Select(x => "from " + x)], [.. to.Select(x => "to " + x)], (r, c) => flows.Where(x => x.From == from[r] && x.To == to[c]).Sum(x => x.Children));
        foreach (var flow in flows)
        {
            var cell = FlowCell(option, flow);
            counts.Count($"{cell}, {Ways[0]}", flow.KeepWorker).Count($"{cell}, {Ways[1]}", flow.NewWorker).Sum(cell, Ways.Select(w => $"{cell}, {w}"));
        }
        if (f.KeepWorker.Share?.Part == flows.Sum(x => x.KeepWorker)) counts.Sum(LinkedCounts.NameOf(f.KeepWorker), flows.Select(x => $"{FlowCell(option, x)}, {Ways[0]}"));
        if (f.ChangeWorker.Value + f.GetWorker.Value != flows.Sum(x => x.NewWorker)) return;
        var all = table + ", with a new social worker";
        counts.Count(all, flows.Sum(x => x.NewWorker), displayed: false).Sum(all, LinkedCounts.NameOf(f.ChangeWorker), LinkedCounts.NameOf(f.GetWorker)).Sum(all, flows.Select(x => $"{FlowCell(option, x)}, {Ways[1]}"));
    }

    private static void Same(LinkedCounts counts, string? one, string other)
    {
        if (one is not null) counts.Sum(one, other);
    }

    private static string FlowTable(OptionResult option) => LinkedCounts.NameOf(option.Figures!.KeepWorker) + ", by team";

    private static string FlowCell(OptionResult option, TeamFlow flow) => LinkedCounts.Cell(FlowTable(option), "from " + flow.From, "to " + flow.To);
}
