using Throughcare.Calendar;
using Throughcare.Solver;

namespace Throughcare.App.Samples;

/// <summary>Shares out the children of the published age groups among households, by need and locality.</summary>
internal sealed class HouseholdMaking(SamplePlan plan, SeededRandom random)
{
    private static readonly int[] BandFrom = [0, 1, 5, 10, 16];
    private static readonly int[] BandTo = [1, 5, 10, 16, 18];

    // Brothers and sisters are at least this many days apart (no twins are drawn).
    private const int BetweenBirths = 300;

    private readonly List<DateOnly> _pool = [];

    public List<Household> Make()
    {
        DrawBirths();
        var households = new List<Household>();
        for (var i = 0; i < plan.Unaccompanied; i++) households.Add(Alone(Need.Unaccompanied, null, born => AgeOf(born) switch { >= 16 => 6, 15 => 3, >= 13 => 0.3, _ => 0.001 }));
        for (var locality = 0; locality < plan.Map.Localities.Count; locality++) Fill(households, Need.Proceedings, locality, plan.InProceedings[locality]);
        for (var locality = 0; locality < plan.Map.Localities.Count; locality++) Fill(households, Need.PlanNotFinal, locality, plan.PlanNotFinal[locality]);
        for (var i = 0; i < plan.HomeUnknown; i++) households.Add(Alone(Need.Permanent, null, _ => 1));
        for (var locality = 0; locality < plan.Map.Localities.Count; locality++) Fill(households, Need.Permanent, locality, plan.Permanent[locality]);
        GiveLegalStatus(households);
        for (var i = 0; i < plan.CareLeavers; i++)
        {
            var leaver = new Household { Need = Need.CareLeaver, Locality = random.Next(plan.Map.Localities.Count), LegalStatus = "" };
            // Fewer ask for support from 21 on.
            var years = random.PickByWeight([(18, 26), (19, 24), (20, 20), (21, 11), (22, 8), (23, 6), (24, 5)]);
            leaver.Born.Add(BornAged(years, years + 1));
            households.Add(leaver);
        }
        return households;
    }

    private void DrawBirths()
    {
        var bands = Chances.Apportion(plan.Shares.Ages, plan.ChildrenInCare);
        for (var band = 0; band < bands.Length; band++)
            for (var i = 0; i < bands[band]; i++) _pool.Add(BornAged(BandFrom[band], BandTo[band]));
        _pool.Sort();
    }

    private DateOnly BornAged(int from, int to)
    {
        var first = plan.AsAt.AddYears(-to).AddDays(1);
        var last = from == 0 ? plan.AsAt.AddDays(-14) : plan.AsAt.AddYears(-from);
        return first.AddDays(random.Next(last.DayNumber - first.DayNumber + 1));
    }

    private int AgeOf(DateOnly born) => Age.On(born, plan.AsAt);

    private void Fill(List<Household> households, Need need, int locality, int children)
    {
        while (children > 0)
        {
            var household = Alone(need, locality, born => Likely(need, AgeOf(born)));
            var size = Math.Min(children, random.PickByWeight([(1, 70), (2, 20), (3, 8), (4, 2)]));
            while (household.Born.Count < size && AddSibling(household)) { }
            household.Born.Sort();
            households.Add(household);
            children -= household.Born.Count;
        }
    }

    private static double Likely(Need need, int age) => need switch
    {
        Need.Proceedings => age switch { 0 => 9, < 5 => 5, < 10 => 3, < 15 => 0.7, _ => 0.0001 },
        Need.PlanNotFinal => age switch { < 5 => 1, < 10 => 2, < 15 => 2, _ => 0.0001 },
        _ => age == 0 ? 0.02 : 1,
    };

    private Household Alone(Need need, int? locality, Func<DateOnly, double> likely)
    {
        var at = random.PickByWeight(_pool.Count, i => likely(_pool[i])) ?? throw new InvalidOperationException("The plan asks for more children than its total.");
        var household = new Household { Need = need, Locality = locality };
        household.Born.Add(_pool[at]);
        _pool.RemoveAt(at);
        return household;
    }

    private bool AddSibling(Household household)
    {
        var wanted = household.Born[0].AddDays((random.Chance(0.5) ? 1 : -1) * random.Between(400, 1500));
        var best = -1;
        for (var i = 0; i < _pool.Count; i++)
        {
            if (household.Born.Exists(b => Math.Abs(b.DayNumber - _pool[i].DayNumber) < BetweenBirths)) continue;
            if (Likely(household.Need, AgeOf(_pool[i])) < 0.001) continue;
            if (best < 0 || Away(_pool[i]) < Away(_pool[best])) best = i;
        }
        if (best < 0 || Away(_pool[best]) > 5 * 365) return false;
        household.Born.Add(_pool[best]);
        _pool.RemoveAt(best);
        return true;

        int Away(DateOnly born) => Math.Abs(born.DayNumber - wanted.DayNumber);
    }

    private void GiveLegalStatus(List<Household> households)
    {
        var quotas = Chances.Apportion(plan.Shares.LegalStatuses, plan.ChildrenInCare);
        var (interim, placement, voluntary) = (quotas[1], quotas[2], quotas[3]);
        foreach (var household in households.Where(h => h.Need is Need.Unaccompanied or Need.PlanNotFinal)) Give(household, "V2", ref voluntary);
        foreach (var household in households.Where(h => h.Need == Need.Proceedings))
            if (interim >= household.Born.Count) Give(household, "C1", ref interim);
            else Give(household, "V2", ref voluntary);
        var others = households.Where(h => h.Need == Need.Permanent).ToList();
        random.Shuffle(others);
        foreach (var household in others.Where(h => AgeOf(h.Born[0]) < 8 && AgeOf(h.Born[^1]) >= 1))
            if (placement >= household.Born.Count) Give(household, "E1", ref placement);
        foreach (var household in others.Where(h => h.LegalStatus == "C2").OrderByDescending(h => AgeOf(h.Born[0]) >= 14))
            if (voluntary >= household.Born.Count) Give(household, "V2", ref voluntary);
    }

    private static void Give(Household household, string status, ref int left)
    {
        household.LegalStatus = status;
        left -= household.Born.Count;
    }
}
