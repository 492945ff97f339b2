using Throughcare.App.Costing;
using Throughcare.App.Decisions.Publishing;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Plans;
using Throughcare.App.Transfers;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Measures;

namespace Throughcare.App.Plans;

/// <summary>What came of planning a folder: the plan, what was found while it was read, and the files that were written.</summary>
public sealed record FolderPlan(PlanMade Made, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Files, Hiding? Hiding = null);

/// <summary>Plans the options of a proposal folder. The database is not started.</summary>
public static class PlanOfFolder
{
    /// <summary>Reads, solves, keeps the runs in the folder, and writes report.html with its tables to <paramref name="output"/> where it is given, for the audience: the person who asks, unless it is to be published.</summary>
    public static FolderPlan Make(string folder, PlanRequest request, string? output, Audience? audience = null, IProgress<PlanProgress>? progress = null, CancellationToken cancel = default)
    {
        var (content, files) = ProposalFolder.ReadWithFindings(folder, cancel: cancel);
        var reading = ProposalReader.Read(content);
        var made = PlanAction.Make(reading.Proposal, request, progress, cancel);
        Keep(folder, made);
        var hiding = audience is { SeesAll: false } ? PlanReport.Decide(made.Comparison, audience, register: ReleaseRegister.Read(content.Papers.GetValueOrDefault(PaperKind.Released, ""))) : null;
        var costs = CostAction.Of(reading);
        IReadOnlyList<string> written = output is null ? [] : ReportFiles.Write(PlanReport.Of(made, hiding, costs), output);
        return new(made, [.. files, .. reading.Findings, .. made.Comparison.Options.SelectMany(o => o.Reading.Findings), .. made.Timetables.Values.SelectMany(t => t.Findings), .. costs?.Findings ?? []], written, hiding);
    }

    /// <summary>The plan as its kept runs have it, without solving anything.</summary>
    public static FolderPlan Read(string folder, CancellationToken cancel = default)
    {
        var (content, files) = ProposalFolder.ReadWithFindings(folder, cancel: cancel);
        var reading = ProposalReader.Read(content);
        var comparison = PlanAction.FromRuns(reading.Proposal);
        return new(new() { Proposal = reading.Proposal, Comparison = comparison, Runs = [], Stopped = false }, [.. files, .. reading.Findings], []);
    }

    // Only the answers are written: the folder's own files stay as the council has them, to the byte.
    private static void Keep(string folder, PlanMade made)
    {
        foreach (var run in made.Runs) ProposalFolder.WriteRun(folder, run.Option.Text, RunJson.Write(run));
        foreach (var timetable in made.Timetables.Values.Where(t => t.Run is not null)) ProposalFolder.WriteTimetable(folder, timetable.Run!.Option.Text, ScheduleRunJson.Write(timetable.Run));
    }
}
