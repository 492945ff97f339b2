using Throughcare.App.Audit;
using Throughcare.App.Papers;
using Throughcare.App.Proposals;
using Throughcare.Consultation;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.App.Consultation;

/// <summary>Reads and changes the consultation of a proposal. Every change is of the version that was opened; who was slower is told so and loses nothing of what somebody else wrote.</summary>
public sealed class ConsultationAction(IProposalStore store)
{
    /// <summary>The consultation of a proposal as it now stands.</summary>
    public static ConsultationReading Of(KeptProposal kept) => PapersRead.Of(kept.Content).Consultation;

    /// <summary>What may be shown of named workers in the plan that an option has now.</summary>
    public static PlacementGate Gate(KeptProposal kept, OptionId option, AllocationRun? run, DateOnly today) =>
        PlacementGate.Of(Of(kept).Paper, option, run is null ? null : PlacementRelease.NameOf(run), today);

    /// <summary>Saves a changed consultation as the next version.</summary>
    public Task Change(KeptProposal kept, int version, Func<ConsultationPaper, ConsultationPaper> change, string by, CancellationToken ct = default) => Change(kept, version, change, by, null, ct);

    private async Task Change(KeptProposal kept, int version, Func<ConsultationPaper, ConsultationPaper> change, string by, AuditEvent? also, CancellationToken ct)
    {
        var reading = Of(kept);
        // A line that was not understood would be lost by writing the paper anew.
        if (reading.Findings.FirstOrDefault(f => f.Severity != Severity.Note) is { } wrong) throw new RefusedException(wrong);
        await store.SavePapers(kept.Key, [kept.Paper(PaperKind.Consultation) with { Text = ConsultationText.Write(change(reading.Paper)), Version = version }], by, also, ct);
    }

    /// <summary>Refused where the placements of a plan cannot be released now: while anybody may still answer or choose, twice, or without a name or a reason.</summary>
    public static void MayRelease(KeptProposal kept, AllocationRun run, string by, string? reason, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(by)) throw Refused("author-missing", "Nobody is named as releasing the placements.", "Give a name.");
        if (string.IsNullOrWhiteSpace(reason)) throw Refused("reason-missing", "A release needs a reason.", "Say what was considered, such as how preferences and circumstances were taken into account.");
        var gate = Gate(kept, run.Option, run, today);
        if (gate.Named) throw Refused("already-released", "The placements of this plan are released already.", "Nothing is to be done.");
        if (!gate.MayRelease) throw Refused("release-too-early", $"Placements cannot be released yet. {gate.Why}", "Wait until consultation and preferences have closed, or put the days right.");
    }

    /// <summary>Lets the placements of one plan be seen; written into the trail with its reason.</summary>
    public async Task Release(KeptProposal kept, AllocationRun run, string by, string? reason, DateOnly today, CancellationToken ct = default)
    {
        MayRelease(kept, run, by, reason, today);
        var release = new PlacementRelease { Option = run.Option, Run = PlacementRelease.NameOf(run), On = today, By = by.Trim(), Reason = reason!.Trim() };
        var released = new AuditEvent(AuditEvents.PlacementsReleased) { After = AuditNote.Of(new { option = run.Option.Text, run = release.Run }), Why = release.Reason };
        await Change(kept, kept.Paper(PaperKind.Consultation).Version, paper => paper with { Releases = [.. paper.Releases, release] }, by, released, ct);
    }

    private static RefusedException Refused(string rule, string what, string toDo) => new(new Finding { Rule = rule, Severity = Severity.Error, What = what, ToDo = toDo });
}
