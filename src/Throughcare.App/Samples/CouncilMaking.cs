using Throughcare.App.Samples.Maps;
using Throughcare.Solver;

namespace Throughcare.App.Samples;

/// <summary>
/// Makes a council from a plan and a seed. Each part draws from its own stream, so that a change to one leaves the others as they
/// were; councils of other plans share no ids with it. The same plan and seed give the same council on every machine.
/// </summary>
internal static class CouncilMaking
{
    public static SampleCouncil Make(SamplePlan plan, int seed)
    {
        var map = MapMaking.Draw(plan.Map, seed);
        var streams = 100 * (plan.Map.PostcodeArea[^1] - 'A');
        var staff = new StaffMaking(plan, map, new(seed, streams + 2));
        staff.Make();
        var households = new HouseholdMaking(plan, new(seed, streams + 3)).Make();
        var making = new ChildMaking(plan, map, new(seed, streams + 4));
        making.Make(households);
        var allocating = new AllocationMaking(plan, staff, new(seed, streams + 5));
        allocating.Allocate(households);
        return new()
        {
            Plan = plan,
            Seed = seed,
            Map = map,
            Children = [.. households.SelectMany(h => h.Children).OrderBy(c => c.Id, StringComparer.Ordinal)],
            Former = Former(plan, making, allocating, new(seed, streams + 6)),
            Workers = staff.Workers,
            Teams = staff.Teams,
            Posts = staff.Posts,
            OptionTeams = staff.OptionTeams(),
            OptionTerms = staff.Terms,
            OptionPosts = plan.Option.NewPosts,
        };
    }

    private static List<SampleChild> Former(SamplePlan plan, ChildMaking making, AllocationMaking allocating, SeededRandom random)
    {
        var former = new List<SampleChild>();
        for (var year = 6; year >= 1; year--)
        {
            var first = plan.AsAt.AddYears(-year).AddDays(1);
            for (var i = 0; i < plan.LeaveEachYear; i++)
            {
                var child = making.Former(first.AddDays(random.Next(365)));
                allocating.TellFormer(child);
                former.Add(child);
            }
        }
        former.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return former;
    }
}
