using System.Globalization;
using Throughcare.Intake;

namespace Throughcare.Options;

/// <summary>Rows of the judgements table.</summary>
internal static class JudgementIntake
{
    public static IntakeTable<Judgement> Read(IReadOnlyList<RawTable> tables, IntakeNotes notes) =>
        IntakeTable<Judgement>.Read(ProposalTables.Judgements, tables, notes, Judgement);

    private static Judgement Judgement(RowReader row)
    {
        var code = row.Code("kind");
        var takenBack = code?.EndsWith(JudgementWords.TakenBack, StringComparison.Ordinal) ?? false;
        var kind = JudgementWords.KindOf(code) ?? JudgementKind.Continuity;
        var value = row.Id("value");
        if (row.Wrong is null)
        {
            if (value is null && (kind is JudgementKind.NotThisWorker || !takenBack && JudgementWords.Needs(kind) is NeededValue.Worker or NeededValue.Team))
                row.Reject("missing-value", "value", "This judgement names no worker or team.", "Put the id of the worker or team.");
            if (kind is JudgementKind.NotThisWorker && !NotThisWorkerReason.Is(row.Text("reason")) && !(takenBack && row.Text("reason") == NotThisWorkerReason.NoLonger))
                row.Reject("reason-not-a-code", "reason", "Why a worker is ruled out is said by a code and never in free words.", $"Write one of: {string.Join("; ", NotThisWorkerReason.All)}.");
            if (!takenBack && JudgementWords.Needs(kind) is NeededValue.Day && !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                row.Reject("not-a-date", "value", "This judgement names no day until which the change is put off.", "Write the date as 2025-03-31.");
            if (!takenBack && JudgementWords.Needs(kind) is NeededValue.ReadinessLine && Transfers.ReadinessLines.All.All(l => l.Id != value))
                row.Reject("no-such-line", "value", "No line of readiness has this name.", $"Write one of: {string.Join(", ", Transfers.ReadinessLines.All.Select(l => l.Id))}.");
            if (!takenBack && JudgementWords.Needs(kind) is NeededValue.PostStage && !JudgementWords.PostStages.Contains(value))
                row.Reject("no-such-stage", "value", "This is no stage of a post.", $"Write one of: {string.Join(", ", JudgementWords.PostStages)}.");
            if (!takenBack && JudgementWords.Needs(kind) is NeededValue.ChildView && ChildViews.All.All(v => v.Code != value))
                row.Reject("no-such-view", "value", "This says neither whether the child's view was sought nor what it was.", $"Write one of: {string.Join("; ", ChildViews.All.Select(v => v.Code))}.");
            if (kind is JudgementKind.Continuity && !takenBack && !(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points is >= 0 and <= 3))
                row.Reject("not-a-continuity", "value", "Continuity is a whole number from 0 to 3.", "Write 0 (should change), 1, 2 or 3 (strong).");
        }
        return new()
        {
            Kind = kind,
            Subject = row.Id("subject") ?? "",
            Value = value,
            Author = row.Text("author"),
            Reason = row.Text("reason"),
            MadeOn = row.Date("made_on") ?? default,
            ReviewOn = row.Date("review_on"),
            TakenBack = takenBack,
        };
    }
}
