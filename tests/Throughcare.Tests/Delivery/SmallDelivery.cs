using Throughcare.Allocation;
using Throughcare.Caseload;
using Throughcare.Delivery;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Tests.Caseload;
using Throughcare.Tests.Options;

namespace Throughcare.Tests.Delivery;

/// <summary>The smallest council: c2 was to go from Ann to Bea on 7 April and c4 from Bea to Ann on 14 April 2025.</summary>
internal static class SmallDelivery
{
    public static Judgement Done(string child, string worker, DateOnly on) => SmallOption.Judged(JudgementKind.TransferDone, child, worker) with { MadeOn = on };

    public static Proposal Proposal(Snapshot now, params Judgement[] judgements) =>
        new() { Title = "Small", Council = "Marl", Extract = new() { Snapshot = now, Source = "by hand" }, Options = [SmallOption.TwoTeams], Judgements = judgements };

    public static PlannedChange Change(string child, string? from, string to, DateOnly day) => new() { Transfer = new(child), Children = [new(child)], From = from is null ? null : new(from), To = new(to), Day = day };

    public static ScheduleRun Known { get; } = new()
    {
        Option = SmallOption.TwoTeams.Id, OptionVersion = 1, ExtractFingerprint = "", PlanFinishedAt = default, Settings = "", Judgements = 0, FirstDay = new(2025, 4, 7), FinishedAt = default,
        Answer = new() { Schedule = new() { WeekOf = new Dictionary<GroupId, int> { [new("c2")] = 1, [new("c4")] = 2 } }, Bound = 0, Seconds = 0, Iterations = 1, Seed = 1, Engine = "by hand" },
        ExtractAsAt = SmallCouncil.Day,
        Changes = [Change("c2", "ann", "bea", new(2025, 4, 7)), Change("c4", "bea", "ann", new(2025, 4, 14))],
        Weeks = [Week(new(2025, 4, 7), 3, 1), Week(new(2025, 4, 14), 4, 2)],
        Children = [.. SmallCouncil.Today.Children.Select(c => c.Id)],
        Workers = [.. SmallCouncil.Today.Workers.Select(w => w.Id)],
    };

    public static Delivered Of(Snapshot now, DateOnly today, params Judgement[] judgements) => Delivered.Of(Proposal(now, judgements), SmallOption.TwoTeams, Known, now, today);

    private static PlannedWeek Week(DateOnly day, int both, int changes)
    {
        var nothing = WeekMeasured.Of(day, SmallCouncil.Today, new Dictionary<Throughcare.Children.ChildId, Throughcare.Structure.WorkerId> { [new("c1")] = new("ann"), [new("c2")] = new("ann"), [new("c3")] = new("bea"), [new("c4")] = new("bea") }, SmallOption.TwoTeams, PhaseRules.Standard, 0);
        return new(nothing with { Both = both, RightLocality = both, Changes = changes }, nothing);
    }
}
