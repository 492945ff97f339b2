using Throughcare.App.Samples.Maps;
using Throughcare.Calendar;
using Throughcare.Solver;

namespace Throughcare.App.Samples;

/// <summary>Makes the children of the households: ids, legal status and placement by the published groups, proceedings, history in care.</summary>
internal sealed class ChildMaking
{
    private readonly SamplePlan _plan;
    private readonly InventedMap _map;
    private readonly SeededRandom _random;
    private readonly CareHistory _history;
    private readonly List<int>[] _homes;
    private readonly HashSet<int> _ids = [];
    private readonly Dictionary<SampleChild, string> _placements = [];

    public ChildMaking(SamplePlan plan, InventedMap map, SeededRandom random)
    {
        (_plan, _map, _random) = (plan, map, random);
        _history = new(random, PlacementPostcode);
        _homes = new List<int>[plan.Map.Localities.Count];
        for (var i = 0; i < _homes.Length; i++) _homes[i] = [];
        for (var i = 0; i < map.Postcodes.Count; i++) _homes[map.Wards[map.Postcodes[i].Ward].Locality].Add(i);
    }

    public void Make(List<Household> households)
    {
        var family = 0;
        foreach (var household in households)
        {
            var home = household.Locality is { } locality ? _random.Pick(_homes[locality]) : (int?)null;
            foreach (var born in household.Born) household.Children.Add(Child(household, born, home));
            if (household.Children.Count > 1)
            {
                family++;
                foreach (var child in household.Children) child.Siblings = $"F{family:000}";
            }
        }
        PlaceAll([.. households.Where(h => h.Need != Need.CareLeaver).SelectMany(h => h.Children.Select(c => (h, c)))]);
        foreach (var household in households) Tell(household);
    }

    /// <summary>A child who left care on a day: for returns of earlier years.</summary>
    public SampleChild Former(DateOnly left)
    {
        var how = _random.PickByWeight([("18", 42), ("E4A", 24), ("E4B", 5), ("E45", 12), ("E12", 8), ("E13", 5), ("E8", 4)]);
        var age = how switch { "18" => 18, "E12" => _random.Between(1, 5), "E45" => _random.Between(1, 11), _ => _random.Between(0, 15) };
        var born = how == "18" ? Birth(left) : left.AddDays(-age * 365 - _random.Between(120, 360));
        var stay = how == "18" ? _random.Between(200, 3200) : _random.Between(40, 1500);
        var entered = Later(left.AddDays(-stay), born.AddDays(3));
        if (entered >= left) entered = left.AddDays(-1);
        var child = NewChild(born, _random.Pick(_homes[_random.Next(_homes.Length)]), false);
        var orders = new List<CareHistory.Order>();
        if (how is "E45" or "18" or "E12" && left.DayNumber - entered.DayNumber > 260)
        {
            var order = entered.AddDays(_random.Between(170, 250));
            orders.Add(new(order, how == "E12" ? "E1" : "C2"));
        }
        _history.Tell(child, new()
        {
            Entered = entered,
            FirstStatus = orders.Count > 0 ? "C1" : "V2",
            Orders = orders,
            Placement = how switch { "18" => age >= 16 && _random.Chance(0.3) ? "K3" : "U4", "E12" => "A3", "E45" => "U3", _ => "U6" },
            Outside = _random.Chance(_plan.Shares.OutsidePercent / 100.0),
            Until = left,
            Left = how == "18" ? _random.Pick(LeavesAt18) : how,
        });
        return child;
    }

    private static readonly string[] LeavesAt18 = ["E5", "E5", "E6", "E17", "E7"];

    // Somebody who becomes 18 on the day.
    private static DateOnly Birth(DateOnly eighteenth) => eighteenth is { Month: 2, Day: 29 } ? new(eighteenth.Year - 18, 3, 1) : eighteenth.AddYears(-18);

    private SampleChild Child(Household household, DateOnly born, int? home) => NewChild(born, home, household.Need == Need.Unaccompanied);

    private SampleChild NewChild(DateOnly born, int? home, bool unaccompanied)
    {
        int id;
        do id = _random.Between(100_000, 999_999);
        while (!_ids.Add(id));
        return new()
        {
            Id = id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Born = born,
            Sex = _random.Chance(unaccompanied ? 0.93 : 0.55) ? "M" : "F",
            Ethnicity = unaccompanied ? _random.PickByWeight([("BAFR", 40), ("AOTH", 25), ("OOTH", 35)]) : _random.PickByWeight([("WBRI", 84), ("MWBC", 4), ("MOTH", 4), ("WOTH", 4), ("BAFR", 2), ("AOTH", 2)]),
            Need = unaccompanied ? "N8" : _random.PickByWeight([("N1", 66), ("N2", 3), ("N3", 3), ("N4", 7), ("N5", 13), ("N6", 3), ("N8", 5)]),
            Home = home,
            Unaccompanied = unaccompanied,
        };
    }

    /// <summary>Gives out the placements of the published table, each to children whom it can be for.</summary>
    private void PlaceAll(List<(Household Household, SampleChild Child)> children)
    {
        var left = Chances.Apportion(_plan.Shares.Placements, children.Count);
        _random.Shuffle(children);
        Give(left[4], "A3", c => c.Household.LegalStatus == "E1" ? 1 : 0);
        Give(left[2], "K3", c => AgeOf(c.Child) >= 16 ? c.Child.Unaccompanied ? 3 : 1 : 0);
        Give(left[3], "P1", c => c.Household.LegalStatus is "C1" or "C2" ? 1 : 0);
        Give(left[1], "K2", c => AgeOf(c.Child) switch { >= 12 => 3, >= 9 => 1, _ => 0 });
        Give(left[5], "R1", c => c.Household.LegalStatus != "E1" ? 1 : 0);
        Give(left[6], "Z1", c => AgeOf(c.Child) >= 15 ? 2 : 0);
        foreach (var (household, child) in children)
        {
            if (_placements.ContainsKey(child)) continue;
            _placements[child] = household.Need == Need.Permanent
                ? _random.PickByWeight([("U4", 52), ("U6", 22), ("U1", 16), ("U3", 7), ("U5", 3)])
                : _random.PickByWeight([("U6", 70), ("U3", 24), ("U5", 6)]);
        }

        void Give(int count, string placement, Func<(Household Household, SampleChild Child), double> fits)
        {
            for (var i = 0; i < count; i++)
            {
                if (_random.PickByWeight(children.Count, n => _placements.ContainsKey(children[n].Child) ? 0 : fits(children[n])) is not { } at) return;
                _placements[children[at].Child] = placement;
            }
        }
    }

    private int AgeOf(SampleChild child) => Age.On(child.Born, _plan.AsAt);

    private void Tell(Household household)
    {
        var youngest = household.Born.Max();
        switch (household.Need)
        {
            case Need.CareLeaver:
                TellCareLeaver(household.Children[0]);
                return;
            case Need.Unaccompanied:
                // Arrived at 13 or later, and at most three years ago.
                var arrived = Later(_plan.AsAt.AddDays(-_random.Between(20, 1000)), household.Born[0].AddYears(13).AddDays(_random.Between(200, 500)));
                TellInCare(household, arrived < _plan.AsAt ? arrived : _plan.AsAt.AddDays(-10), null, null);
                return;
            case Need.PlanNotFinal:
                TellInCare(household, Later(_plan.AsAt.AddDays(-_random.Between(20, 250)), Earlier(youngest.AddDays(2), _plan.AsAt.AddDays(-5))), null, null);
                return;
            case Need.Proceedings:
                var issued = Later(_plan.AsAt.AddDays(-7 * _random.PickByWeight([(2, 12), (6, 15), (10, 14), (14, 14), (18, 12), (22, 11), (25, 6), (28, 6), (32, 6), (37, 4)]) - _random.Next(7)), Earlier(youngest.AddDays(4), _plan.AsAt.AddDays(-3)));
                TellInCare(household, issued.AddDays(_random.Between(-9, 0)), issued, null);
                return;
            default:
                TellSettled(household);
                return;
        }
    }

    private void TellSettled(Household household)
    {
        var months = household.LegalStatus switch
        {
            "E1" => _random.Between(10, 26),
            "V2" => _random.Between(8, 60),
            _ => 12 + (int)(110 * _random.NextUnit() * Math.Sqrt(_random.NextUnit())),
        };
        var oldest = household.Born.Min();
        var entered = Later(_plan.AsAt.AddMonths(-months).AddDays(-_random.Next(28)), oldest.AddDays(_random.Between(1, 40)));
        if (household.LegalStatus == "V2")
        {
            TellInCare(household, entered, null, null);
            return;
        }
        var issued = entered.AddDays(_random.Between(0, 21));
        var ended = Earlier(issued.AddDays(7 * _random.Between(24, 42)), _plan.AsAt.AddDays(-_random.Between(6, 40)));
        TellInCare(household, entered, issued, ended);
    }

    private void TellInCare(Household household, DateOnly entered, DateOnly? issued, DateOnly? ended)
    {
        var expected = issued is { } from && ended is null ? Expected(from) : null;
        var final = household.Need switch
        {
            Need.PlanNotFinal => false,
            Need.Proceedings => (bool?)null,
            _ when household.LegalStatus == "C2" => _random.Chance(0.8) ? true : null,
            _ => true,
        };
        foreach (var child in household.Children)
        {
            var began = Earlier(Later(entered, child.Born.AddDays(1)), _plan.AsAt.AddDays(-1));
            (child.ProceedingsIssued, child.ProceedingsExpectedEnd, child.ProceedingsEnded) = (issued is { } i && i < began ? began : issued, expected, ended is { } e && e <= began ? began.AddDays(1) : ended);
            child.PermanenceFinal = final;
            if (AgeOf(child) >= 16 && _plan.AsAt.DayNumber - began.DayNumber >= 91) child.LeavingCareStatus = "eligible";
            var orders = new List<CareHistory.Order>();
            if (child.ProceedingsIssued is { } day && household.LegalStatus is not "V2" && day > began) orders.Add(new(day, "C1"));
            if (child.ProceedingsEnded is { } end && household.LegalStatus is "C2" or "E1") orders.Add(new(child.ProceedingsEnded!.Value, household.LegalStatus));
            _history.Tell(child, new()
            {
                Entered = began,
                FirstStatus = household.LegalStatus == "V2" || orders.Exists(o => o.Status == "C1") ? "V2" : "C1",
                Orders = orders,
                Placement = _placements[child],
                Outside = _random.Chance(_plan.Shares.OutsidePercent / 100.0),
                Until = _plan.AsAt,
            });
        }
    }

    /// <summary>A day on which the court expects to finish, for about half; always for those past 26 weeks.</summary>
    private DateOnly? Expected(DateOnly issued)
    {
        if (_plan.ProceedingsEndIn is { } days) return _plan.AsAt.AddDays(days);
        var due = issued.AddDays(7 * 26);
        if (due > _plan.AsAt.AddDays(3) && !_random.Chance(0.45)) return null;
        return Later(due.AddDays(7 * _random.Between(0, 6)), _plan.AsAt.AddDays(_random.Between(4, 90)));
    }

    private void TellCareLeaver(SampleChild child)
    {
        child.LeavingCareStatus = "former relevant";
        var left = Age.Birthday(child.Born, 18);
        var entered = left.AddDays(-_random.Between(200, 3000));
        _history.Tell(child, new()
        {
            Entered = entered,
            FirstStatus = "C2",
            Placement = _random.Chance(0.35) ? "K3" : "U4",
            Outside = _random.Chance(0.3),
            Until = left,
            Left = _random.Pick(LeavesAt18),
        });
    }

    private string PlacementPostcode(bool outside)
    {
        if (!outside) return _map.Postcodes[_random.Next(_map.Postcodes.Count)].Postcode.Text;
        const string letters = "ABDEFGHJLNPQRSTUWXYZ";
        return $"QX{_random.Between(1, 19)} {_random.Next(10)}{letters[_random.Next(20)]}{letters[_random.Next(20)]}";
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
