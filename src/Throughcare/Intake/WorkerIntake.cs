using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Intake;

/// <summary>Rows of the workers table. A worker who manages herself, or who closes a ring of managers, is refused.</summary>
internal static class WorkerIntake
{
    /// <summary>A worker, and whether the row says that she or he may hold children.</summary>
    public sealed record WorkerRow(Worker Worker, bool HoldingGiven);

    public static IntakeTable<WorkerRow> Read(IReadOnlyList<RawTable> tables, IntakeNotes notes)
    {
        var workers = IntakeTable<WorkerRow>.Read(ProposalTables.Workers, tables, notes, Worker);
        workers.RejectRepeated(w => w.Worker.Id, "duplicate-worker", "This worker stands in an earlier row too.",
            "Keep one row for each worker. A worker of two teams takes the team where most of the time is spent.");
        workers.RejectWhere(row => row.Value.Worker.Manager is { } manager && manager == row.Value.Worker.Id
            ? IntakeNotes.About(Severity.Error, "worker-manages-herself", row.Table, row.Row, "manager", manager.Text,
                "This worker is given as her own or his own manager.", "Put the id of the line manager, or leave the cell empty.")
            : null);
        var managers = new Dictionary<WorkerId, WorkerId>();
        workers.RejectWhere(row => row.Value.Worker.Manager is { } manager && TeamIntake.ClosesRing(managers, row.Value.Worker.Id, manager) is { } ring
            ? IntakeNotes.About(Severity.Error, "manager-cycle", row.Table, row.Row, "manager", manager.Text,
                $"The managers go round in a ring: {ring}.", "Correct the manager of one of these workers.")
            : null);
        return workers;
    }

    private static WorkerRow Worker(RowReader row)
    {
        var (starts, leaves) = (row.Date("starts"), row.Date("leaves"));
        if (leaves < starts) row.Reject("dates-out-of-order", "leaves", $"The last day is before the first ({starts:yyyy-MM-dd}).", "Correct one of the two days.");
        var role = TeamIntake.Role(row.Code("role"));
        var holds = row.YesNo("holds_children");
        var agency = row.YesNo("agency");
        var fte = row.Fte("fte", 2);
        if (fte is null) row.Assume("FTE of a worker taken as 1.0");
        if (role is null) row.Assume("Role of a worker taken as social worker");
        if (agency is null) row.Assume("Worker taken as not from an agency");
        if (fte == Fte.Zero) row.Warn("no-fte", "fte", "This worker has 0 FTE, and so no caseload can be worked out for her or him.", "Correct the FTE, or remove the worker.");
        return new(new()
        {
            Id = new(row.Id("worker") ?? ""),
            Role = role ?? WorkerRole.SocialWorker,
            JobTitle = row.TextOrNull("job_title"),
            Fte = fte ?? Fte.FullTime,
            Team = row.Id("team") is { } team ? new(team) : null,
            Manager = row.Id("manager") is { } manager ? new(manager) : null,
            Agency = agency ?? false,
            NewlyQualified = row.YesNo("newly_qualified") ?? false,
            CaseloadShare = row.Number("caseload_share", 0, 1),
            Skills = [.. row.List("skills").Distinct(StringComparer.OrdinalIgnoreCase)],
            Starts = starts,
            Leaves = leaves,
            LongAbsent = row.YesNo("long_absent") ?? false,
            HoldsChildren = holds ?? role is not (WorkerRole.TeamManager or WorkerRole.ServiceManager),
        }, holds is not null);
    }
}
