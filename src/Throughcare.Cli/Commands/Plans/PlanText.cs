using Throughcare.Allocation;
using Throughcare.App.Plans;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Plans;
using Throughcare.App.Transfers;
using Throughcare.Options;

namespace Throughcare.Cli.Commands.Plans;

/// <summary>A comparison for a reader at a terminal: children who keep their social worker first.</summary>
internal static class PlanText
{
    public static void Write(FolderPlan plan, TextWriter to)
    {
        var proposal = plan.Made.Proposal;
        var comparison = plan.Made.Comparison;
        to.WriteLine($"{proposal.Title}{(proposal.MadeUp ? " (MADE UP)" : "")}, {comparison.AsAt:d MMMM yyyy}");
        to.WriteLine();
        Today(comparison, to);
        foreach (var option in comparison.Options) Option(option, plan.Made.SinceKept.GetValueOrDefault(option.Option.Id), plan.Made.Timetables.GetValueOrDefault(option.Option.Id), plan.Hiding is not null, to);
        if (plan.Files.Count > 0) to.WriteLine($"{plan.Files[0]} and {plan.Files.Count - 1} files of its tables.");
    }

    private static void Today(PlanComparison comparison, TextWriter to)
    {
        to.WriteLine("Today");
        to.WriteLine("  " + comparison.Baseline.TeamLocality.Both.Title + ": " + FigureWords.InCell(comparison.Baseline.TeamLocality.Both));
        foreach (var breach in comparison.Today.Breaches) to.WriteLine("  " + breach.What);
        to.WriteLine();
    }

    private static void Option(OptionResult option, PlanDifference? sinceKept, TimetableMade? weeks, bool published, TextWriter to)
    {
        to.WriteLine(option.Option.Title);
        if (option.Figures is not { } figures)
        {
            to.WriteLine("  " + option.Proved);
            // What clashes names children and workers by id.
            if (!published) ClashText.Write(option.Answer, to, "    ");
            to.WriteLine();
            return;
        }
        var share = figures.KeepWorker.Share!.Value;
        to.WriteLine($"  {share.Part:#,0} of {share.Whole:#,0} children keep their social worker");
        foreach (var (before, after) in figures.Pairs.Skip(1))
        {
            if (before is null && after.Value is 0 or null) continue;
            to.WriteLine($"  {after.Title}: {(before is null ? "" : FigureWords.InCell(before) + " -> ")}{FigureWords.InCell(after)}");
            foreach (var part in after.Parts.Where(p => p.Value > 0)) to.WriteLine($"    {part.Title}: {FigureWords.InCell(part)}");
        }
        var reviewed = figures.Reviewed.Share!.Value;
        to.WriteLine($"  Suggested, for review: {reviewed.Part:#,0} of {reviewed.Whole:#,0} reviewed");
        foreach (var team in published ? [] : option.Reading.Contested) to.WriteLine("  " + team.Sentence);
        if (sinceKept is not null && !published) to.WriteLine("  Since the plan that was kept: " + sinceKept.Sentence);
        to.WriteLine("  " + option.Proved);
        if (weeks is not null && !published) Weeks(weeks, to);
        to.WriteLine();
    }

    private static void Weeks(TimetableMade weeks, TextWriter to)
    {
        if (weeks.Timetable is { } timetable) to.WriteLine("  Week by week: " + TimetableWords.Summary(timetable));
        if (weeks.Timetable is { Reading.NotScheduled: { Count: > 0 } without }) to.WriteLine($"    Changes that get no week: {without.Count:#,0}; the tables say why.");
        foreach (var finding in weeks.Findings) to.WriteLine($"  Week by week: {finding.What} {finding.ToDo}");
    }
}
