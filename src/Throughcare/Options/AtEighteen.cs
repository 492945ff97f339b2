using Throughcare.Calendar;
using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Findings;
using Throughcare.Structure;
using Throughcare.Transfers;

namespace Throughcare.Options;

/// <summary>Weeks of a plan in which a child should not change worker, with the days behind them.</summary>
internal sealed record ClosedWeeks(int First, int Last, WindowReason Reason, ClosedDays Days);

/// <summary>
/// From social worker to personal adviser at 18 (docs/method/transfers.md#at-18). Until the birthday the adviser works beside the social worker and is never alone; who the
/// adviser is, people say (second worker) or the extract does.
/// </summary>
internal sealed class AtEighteen(Snapshot snapshot, IReadOnlyList<Judgement> holding, PlanOutcome outcome, TransferSettings settings, PlanWeeks weeks, StaffInWeeks staff)
{
    private readonly HashSet<WorkerId> _advisers = [.. outcome.Workers.Where(w => w.Worker.Role == WorkerRole.PersonalAdviser).Select(w => w.Id)];

    public static DateOnly? Birthday(Child child) => child.DateOfBirth is { } born ? Age.Birthday(born, 18) : null;

    public bool IsAdviser(WorkerId worker) => _advisers.Contains(worker);

    /// <summary>Young people whose birthday is in the plan, each with the adviser who takes over; how many have none named is said.</summary>
    public IReadOnlyList<(PlacedChild Child, WorkerId Adviser)> Changes(IEnumerable<PlacedChild> others, List<Finding> findings)
    {
        var last = weeks.Day(weeks.Count).AddDays(6);
        var young = others.Where(c => c.Before.Child.InCare && Birthday(c.Before.Child) is { } day && day > snapshot.AsAt && day <= last && c.Before.Worker is { } worker && !IsAdviser(worker.Id)).ToList();
        var named = young.Select(c => (Child: c, Adviser: Beside(c.Id)?.Adviser)).ToList();
        var without = named.Where(n => n.Adviser is null).ToList();
        if (_advisers.Count > 0 && without.Count > 0)
            findings.Add(new()
            {
                Rule = "adviser-not-named", Severity = Severity.Warning, Value = without[0].Child.Id.Text, Times = without.Count,
                What = "A young person becomes 18 in these weeks, and no personal adviser is named who works beside the social worker.", ToDo = "Name the adviser as second worker.",
            });
        return [.. named.Where(n => n.Adviser is not null).Select(n => (n.Child, n.Adviser!.Value))];
    }

    /// <summary>Weeks that a change to a personal adviser waits for; none where somebody else takes over.</summary>
    public IEnumerable<ClosedWeeks> Closed(PlacedChild placed, WorkerId to)
    {
        if (!IsAdviser(to)) yield break;
        var child = placed.Before.Child;
        if (Birthday(child) is { } eighteen)
        {
            if (eighteen <= weeks.FirstDay) yield break;
            yield return new(1, weeks.FirstFrom(eighteen) - 1, WindowReason.Under18, new(weeks.FirstDay, eighteen.AddDays(-1), $"under 18 until {TransferProblems.Day(eighteen)}, and a personal adviser is never the only worker before"));
        }
        else if (child.AgeOn(snapshot.AsAt) < 18)
            yield return new(1, weeks.Count, WindowReason.Under18, new(weeks.FirstDay, DateOnly.MaxValue, "under 18, the birthday is not known, and a personal adviser is never the only worker before"));
        else yield break;
        if (placed.Before.Worker is null || settings.CoworkingWeeks == 0) yield break;
        var together = Together(child.Id, to).AddDays(7 * settings.CoworkingWeeks);
        yield return new(1, weeks.FirstFrom(together) - 1, WindowReason.Coworking, new(weeks.FirstDay, together.AddDays(-1), $"social worker and personal adviser work together until {TransferProblems.Day(together)}"));
    }

    // Since when both are there: by the record, otherwise from the first day of the plan on which the adviser is here.
    private DateOnly Together(ChildId child, WorkerId adviser)
    {
        var here = weeks.Day(Math.Max(1, staff.StartWeek(adviser)));
        return Beside(child) is { } beside && beside.Adviser == adviser && beside.Since is { } since && since < here ? since : here;
    }

    private (WorkerId Adviser, DateOnly? Since)? Beside(ChildId child)
    {
        if (holding.LastOrDefault(j => j is { Kind: JudgementKind.SecondWorker, Value.Length: > 0 } && new ChildId(j.Subject) == child) is { } decided && new WorkerId(decided.Value!) is var named && IsAdviser(named))
            return (named, snapshot.Involvements.Where(i => i.Child == child && i.Worker == named && i.OpenOn(snapshot.AsAt)).Min(i => i.Since) ?? decided.MadeOn);
        return snapshot.Involvements.Where(i => i.Child == child && i.Role != InvolvementRole.Lead && i.OpenOn(snapshot.AsAt) && IsAdviser(i.Worker)).OrderBy(i => i.Since ?? DateOnly.MinValue).FirstOrDefault() is { } record
            ? (record.Worker, record.Since) : null;
    }
}
