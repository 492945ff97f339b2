using Throughcare.App.Reports.Charts;
using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Options;

namespace Throughcare.App.Reports.Plans;

/// <summary>One option: what it would change, for whom, and why.</summary>
internal static class OptionSection
{
    public static ReportSection Of(OptionResult result, int number)
    {
        var figures = result.Figures!;
        var view = result.View!;
        var name = Name(result);
        var blocks = new List<ReportBlock>();
        if (result.Option.Summary is { Length: > 0 } summary) blocks.Add(new ParagraphBlock(summary));
        blocks.Add(new FiguresBlock(
        [
            new(figures.KeepWorker),
            new(figures.RightAfter, figures.RightBefore, "more"),
            new(figures.StaffChangeTeam),
            new(figures.OverStandardAfter, figures.OverStandardBefore, "fewer"),
        ]));
        var reviewed = figures.Reviewed.Share!.Value;
        blocks.Add(new InsetBlock($"Suggested, for review: {reviewed.Part:#,0} of {reviewed.Whole:#,0} changes of social worker reviewed. {result.Proved}"));
        blocks.Add(Flow(result, view, name));
        blocks.Add(new ListBlock(ChangeSentences(figures)));
        blocks.Add(TeamsChart(view, result, name));
        blocks.Add(LoadChart.Of([.. view.After.SelectMany(t => t.Workers.Where(w => w.Children > 0).Select(w => new LoadRow(w.Id.Text, t.Name, w.Agency, w.Fte, w.Children, w.Load)))],
            result.Option.Limits.Standard, result.Option.Limits.Maximum, "in the plan", $"load-{name}"));
        blocks.Add(new HeadingBlock("Staff"));
        blocks.Add(new ListBlock(StaffSentences(figures)));
        var moves = result.Workers.Where(w => w.ChangesTeam || w.NewPost).ToList();
        if (moves.Count > 0) blocks.Add(new TableBlock(PlanTables.Moves($"staff-who-move-{name}", moves)));
        blocks.Add(new LongTableBlock(PlanTables.Workers($"staff-{name}", "Every worker, and why", result.Workers)));
        blocks.Add(new HeadingBlock("Children"));
        blocks.AddRange(Listed(result, name));
        if (figures.NotInPlan.Value > 0) blocks.Add(new TableBlock(PlanTables.Parts($"not-in-plan-{name}", figures.NotInPlan)));
        if (result.Reading.Findings.Count > 0)
        {
            blocks.Add(new HeadingBlock("Look at these before the plan is used"));
            blocks.Add(new ListBlock([.. result.Reading.Findings.OrderByDescending(f => f.Severity).Select(f => Said(f, RestrictedIn(result)))]));
        }
        return new($"option-{number + 1}", result.Option.Title, blocks, NewPage: true);
    }

    public static ReportSection WithoutPlan(OptionResult result)
    {
        var blocks = new List<ReportBlock> { new InsetBlock(result.Proved) };
        if (result.Answer.Clash.Count > 0)
        {
            blocks.Add(new ParagraphBlock("These cannot hold together:"));
            blocks.Add(new ListBlock([.. result.Answer.Clash.Select(c => RestrictedIn(result).In(c) ? "A limit about one restricted record." : c)]));
            var limits = result.Answer.ClashLimits.Select(l => l.Sentence).Where(s => !result.Answer.Clash.Contains(s)).ToList();
            if (limits.Count > 0)
            {
                blocks.Add(new ParagraphBlock(result.Answer.ClashIsIrreducible ? "The limits in it; without any one of them the others can hold together:" : "The limits among which the clash lies:"));
                blocks.Add(new ListBlock([.. limits.Select(l => RestrictedIn(result).In(l) ? "A limit about one restricted record." : l)]));
            }
        }
        if (result.Answer.WaysOut.Count > 0)
        {
            blocks.Add(new HeadingBlock("What would let a plan fit"));
            if (result.Answer.WaysOut.Count > 1) blocks.Add(new ParagraphBlock("Any one of these, with everything else as it is:"));
            blocks.Add(new ListBlock([.. result.Answer.WaysOut.Select(w => RestrictedIn(result).In(w.Sentence) ? "A change that is about a restricted record." : w.Sentence)]));
        }
        if (result.Reading.Findings.Count > 0) blocks.Add(new ListBlock([.. result.Reading.Findings.OrderByDescending(f => f.Severity).Select(f => Said(f, RestrictedIn(result)))]));
        return new("option-" + Name(result), result.Option.Title, blocks, NewPage: true);
    }

    /// <summary>The option's id as part of a file name.</summary>
    public static string Name(OptionResult result) =>
        string.Concat(result.Option.Id.Text.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'));

    /// <summary>A report is handed on, so a restricted record is counted in it and never listed.</summary>
    private static IEnumerable<ReportBlock> Listed(OptionResult result, string name)
    {
        var open = result.Children.Where(c => !c.Restricted).ToList();
        yield return new LongTableBlock(PlanTables.Children($"children-{name}", "Every child, and why", open));
        if (result.Children.Count - open.Count is > 0 and var restricted) yield return new ParagraphBlock($"{RestrictedWords.Count(restricted)} counted in every figure and not listed.");
    }

    private static IdsInText RestrictedIn(OptionResult result) => new(result.Reading.Restricted);

    private static string Said(Finding finding, IdsInText restricted) => finding.What + (finding.Value is null || restricted.In(finding.Value) ? "" : $" ({finding.Value})") + " " + finding.ToDo + (finding.Times > 1 ? $" {finding.Times:#,0} times." : "");

    private static ChartBlock Flow(OptionResult result, PlanView view, string name)
    {
        var title = $"{PlanReport.Keep(result.Figures!)}; {view.Flows.Sum(f => f.KeepWorker):#,0} stay with them whatever the team is called";
        var all = view.Flows.Sum(f => f.Children);
        return new(
            new FlowChart($"{PlanReport.Keep(result.Figures!)}", $"Children by team, from today to the plan: {all:#,0} in all. {title}.", "Team today", "Team in the plan", [.. view.Flows.Select(f => new FlowBand(f.From, f.To, f.KeepWorker, f.NewWorker))]),
            PlanTables.Flows($"flows-{name}", view.Flows));
    }

    private static ChartBlock TeamsChart(PlanView view, OptionResult result, string name)
    {
        var rows = view.After.Select(after =>
        {
            var before = view.Before.FirstOrDefault(t => t.Id == after.Id)?.PerFte.Value;
            return new BeforeAfterRow(after.Name, before, after.PerFte.Value, before?.ToString("0.0") ?? "", after.PerFte.Value?.ToString("0.0") ?? "");
        }).Concat(view.Before.Where(t => view.After.All(a => a.Id != t.Id)).Select(t => new BeforeAfterRow(t.Name, t.PerFte.Value, null, t.PerFte.Value?.ToString("0.0") ?? "", "")))
            .Where(r => r.Before is not null || r.After is not null).ToList();
        var planned = rows.Where(r => r.After is not null).ToList();
        var title = planned.Count == 0 ? "Weighted children per FTE by team"
            : $"Teams would carry {planned.Min(r => r.After):0.0} to {planned.Max(r => r.After):0.0} weighted children per FTE";
        return new(
            new BeforeAfterChart(title, "Weighted children per FTE for each team, today and in the plan.", rows, [new($"standard {result.Option.Limits.Standard}", result.Option.Limits.Standard.Value)]),
            PlanTables.Teams($"teams-{name}", view));
    }

    private static List<string> ChangeSentences(PlanFigures figures)
    {
        var said = new List<string>();
        foreach (var part in figures.ChangeWorker.Parts.Where(p => p.Value > 0)) said.Add($"{Children(part.Value)} would change social worker. {part.Title}.");
        if (figures.GetWorker.Value > 0) said.Add($"{Children(figures.GetWorker.Value)} with no social worker today would have one.");
        if (figures.Gained.Value > 0)
            said.Add($"{Children(figures.Gained.Value)} would newly be in the right team and the right locality: {figures.Gained.Parts[0].Value:#,0} with the same worker, whose team changes, and {figures.Gained.Parts[1].Value:#,0} with a new worker.");
        if (figures.Lost.Value > 0) said.Add($"{Children(figures.Lost.Value)} would no longer be in the right team and the right locality.");
        if (figures.Released.Value > 0) said.Add($"{Children(figures.Released.Value)} would by rule keep their social worker and cannot in this option. {figures.Released.Definition}");
        return said;
    }

    private static List<string> StaffSentences(PlanFigures figures)
    {
        var said = new List<string> { $"{Workers(figures.StaffChangeTeam.Value)} would change team, {figures.StaffChangeBase.Value:#,0} base and {figures.StaffChangeManager.Value:#,0} manager." };
        if (figures.Preferences.Value > 0)
            said.Add($"Of {Workers(figures.Preferences.Value)} who gave an order of preference: {string.Join(", ", figures.Preferences.Parts.Select(p => $"{p.Title.ToLowerInvariant()} {p.Value:#,0}"))}.");
        return said;
    }

    private static string Children(decimal? n) => n == 1 ? "1 child" : $"{n:#,0} children";

    private static string Workers(decimal? n) => n == 1 ? "1 worker" : $"{n:#,0} workers";
}
