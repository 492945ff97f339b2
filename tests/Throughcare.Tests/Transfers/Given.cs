using Throughcare.Allocation;
using Throughcare.Measures;
using Throughcare.Structure;
using Throughcare.Transfers;

namespace Throughcare.Tests.Transfers;

/// <summary>Small problems of transfers in one line each; what a test does not say is always the same.</summary>
internal static class Given
{
    public static TransferWorker Worker(string id, decimal maximum = 10, decimal fixedLoad = 0, int intake = 1, int start = 1, int? leave = null) => new()
    {
        Id = new(id), MaximumLoad = Points.From(maximum), FixedLoad = Points.From(fixedLoad), IntakePerWeek = intake, StartWeek = start, LeaveWeek = leave,
    };

    public static Transfer Group(string id, string? from, string to, decimal weight = 1, int children = 1, decimal urgency = 1, params BlockedWindow[] blocked) => new()
    {
        Id = new(id), From = from is null ? null : new WorkerId(from), To = new(to), Weight = Points.From(weight), Children = children, Urgency = urgency, Blocked = blocked,
    };

    public static TransferProblem Problem(int weeks, TransferWorker[] workers, params Transfer[] transfers) => new()
    {
        Name = "a small council", Weeks = weeks, Rates = new() { Waiting = 1, Makespan = 2, OverLimit = 3 }, Workers = workers, Transfers = transfers,
    };

    public static TransferSchedule Weeks(params (string Id, int Week)[] weeks) => new() { WeekOf = weeks.ToDictionary(w => new GroupId(w.Id), w => w.Week) };
}
