using System.Globalization;
using Throughcare.Structure;

namespace Throughcare.App.Samples;

/// <summary>
/// A plan for more or fewer children: every count in proportion, teams with as many social workers as that asks for. Limits on the
/// option's teams go, because they were for the plan's own workers.
/// </summary>
internal static class Resizing
{
    public static SamplePlan To(SamplePlan plan, int children)
    {
        if (children is < 10 or > 5000) throw new ArgumentOutOfRangeException(nameof(children), children, "A sample has from 10 to 5,000 children in care.");
        var places = plan.Map.Localities.Count;
        var counts = Chances.Apportion([.. plan.InProceedings, .. plan.PlanNotFinal, .. plan.Permanent, plan.Unaccompanied, plan.HomeUnknown], children);
        var share = (double)children / plan.ChildrenInCare;
        var unallocated = Math.Min(Scaled(plan.Unallocated), counts[places * 2]);
        var holds = Chances.Apportion([.. plan.Teams.Select(t => t.Holds)], children - unallocated);
        return plan with
        {
            ChildrenInCare = children,
            InProceedings = counts[..places],
            PlanNotFinal = counts[places..(2 * places)],
            Permanent = counts[(2 * places)..(3 * places)],
            Unaccompanied = counts[3 * places],
            HomeUnknown = counts[3 * places + 1],
            Unallocated = unallocated,
            CareLeavers = Scaled(plan.CareLeavers),
            RightTeamAndLocality = null,
            LeaveEachYear = Scaled(plan.LeaveEachYear),
            Teams = [.. plan.Teams.Select((t, i) => t with { Holds = holds[i], Workers = Workers(t.Workers, share) })],
            Option = plan.Option with
            {
                Summary = string.Create(CultureInfo.InvariantCulture, $"The same teams as in the example of {plan.ChildrenInCare} children, for {children}."),
                Teams = [.. plan.Option.Teams.Select(t => t with { FteMin = null, FteMax = null, Oversight = null })],
            },
        };

        int Scaled(int count) => (int)Math.Round(count * share, MidpointRounding.AwayFromZero);
    }

    /// <summary>Managers and others stay; social workers and personal advisers are as many as the share asks for, one at least.</summary>
    private static List<PlannedWorker> Workers(IReadOnlyList<PlannedWorker> workers, double share)
    {
        var resized = workers.Where(w => !Scales(w)).ToList();
        foreach (var role in workers.Where(Scales).GroupBy(w => w.Role))
        {
            var some = role.ToList();
            var wanted = Math.Max(1, (int)Math.Round(some.Count * share, MidpointRounding.AwayFromZero));
            for (var i = 0; i < wanted; i++) resized.Add(i < some.Count ? some[i] : some[i % some.Count] with { StartsIn = null, LeavesIn = null });
        }
        return resized;
    }

    private static bool Scales(PlannedWorker worker) => worker.Role is WorkerRole.SocialWorker or WorkerRole.PersonalAdviser;
}
