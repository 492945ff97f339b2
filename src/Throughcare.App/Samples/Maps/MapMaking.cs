using Throughcare.Localities;
using Throughcare.Solver;

namespace Throughcare.App.Samples.Maps;

/// <summary>Draws an invented area from its plan: land, wards around where people live, localities of wards, postcodes in wards.</summary>
internal sealed class MapMaking
{
    private readonly MapPlan _plan;
    private readonly Honeycomb _comb;
    private readonly SeededRandom _random;
    private readonly SmoothNoise _slow;
    private readonly List<int> _land = [];
    private readonly double[] _people;
    private readonly int[] _towns;

    private MapMaking(MapPlan plan, int seed)
    {
        _plan = plan;
        _random = new(seed, stream: 1);
        _comb = new(plan.Columns, plan.Rows, plan.CellRadius, MixedBits.Of((ulong)(uint)seed, 2));
        _slow = new(MixedBits.Of((ulong)(uint)seed, 3));
        var land = Land.Raise(plan, _comb, MixedBits.Of((ulong)(uint)seed, 4));
        for (var cell = 0; cell < land.Length; cell++)
            if (land[cell]) _land.Add(cell);
        _towns = [.. plan.Localities.Select(l => Nearest(new(l.X * _comb.Width, l.Y * _comb.Height)))];
        _people = new double[_comb.Cells];
        foreach (var cell in _land) _people[cell] = Density(cell);
    }

    public static InventedMap Draw(MapPlan plan, int seed) => new MapMaking(plan, seed).Draw();

    private InventedMap Draw()
    {
        var wardOf = Growth.From(WardSeeds(), _comb.Cells, Steps);
        var localityOfWard = LocalitiesOfWards(wardOf);
        var localityOf = Array.ConvertAll(wardOf, w => w < 0 ? -1 : localityOfWard[w]);
        var outline = new Outline(_comb, wardOf);
        var names = new PlaceNames(_random);
        var localities = _plan.Localities.Select((l, i) => new InventedLocality(
            l.Name,
            Neighbours(localityOf, i),
            OnEarth(Middle(localityOf, i)),
            [.. outline.Around(localityOf, i).Select(ring => (IReadOnlyList<MapPoint>)[.. ring.Select(OnEarth)])],
            l.Town,
            OnEarth(_comb.Centre(_towns[i])))).ToList();
        var wards = new List<InventedWard>();
        for (var ward = 0; ward < _plan.Wards; ward++)
            wards.Add(new(
                $"E99{(_plan.PostcodeArea[0] - 'A') * 26 + _plan.PostcodeArea[^1] - 'A':000}{ward + 1:000}",
                names.Next(),
                localityOfWard[ward],
                _land.Where(c => wardOf[c] == ward).Sum(c => _people[c])));
        return new() { Localities = localities, Wards = wards, Postcodes = Postcodes(wardOf, localityOf, localityOfWard) };
    }

    private double Density(int cell)
    {
        var at = _comb.Centre(cell);
        var scale = _comb.Width / 14;
        var people = 0.15;
        for (var i = 0; i < _towns.Length; i++)
        {
            var away = at.DistanceTo(_comb.Centre(_towns[i])) / scale;
            people += _plan.Localities[i].People * 8 / (1 + away * away * away * away * 12) + 0.5 / (1 + away * away);
        }
        return people;
    }

    /// <summary>Seeds spread by where people are: more and smaller wards in towns. A few rounds of moving each to the middle of its share.</summary>
    private List<int> WardSeeds()
    {
        var seeds = new List<int>(_towns);
        while (seeds.Count < _plan.Wards)
        {
            var cell = Draw(_land, c => _people[c] + 0.6);
            if (!seeds.Contains(cell)) seeds.Add(cell);
        }
        for (var round = 0; round < 10; round++)
        {
            var owner = Growth.From(seeds, _comb.Cells, Steps);
            for (var ward = _towns.Length; ward < seeds.Count; ward++)
            {
                double x = 0, y = 0, all = 0;
                foreach (var cell in _land)
                {
                    if (owner[cell] != ward) continue;
                    var (at, weight) = (_comb.Centre(cell), _people[cell] + 0.6);
                    (x, y, all) = (x + at.X * weight, y + at.Y * weight, all + weight);
                }
                if (all <= 0) continue;
                var middle = Nearest(new(x / all, y / all));
                if (!seeds.Contains(middle)) seeds[ward] = middle;
            }
        }
        return seeds;
    }

    private IEnumerable<(int, double)> Steps(int cell)
    {
        for (var side = 0; side < 6; side++)
        {
            var next = _comb.Across(cell, side);
            if (next < 0 || _people[next] <= 0) continue;
            var at = _comb.Centre(next);
            yield return (next, 0.4 + 1.2 * _slow.At(at.X / (_comb.Width * 0.06), at.Y / (_comb.Width * 0.06)));
        }
    }

    private int[] LocalitiesOfWards(int[] wardOf)
    {
        var middles = new Spot[_plan.Wards];
        for (var ward = 0; ward < _plan.Wards; ward++) middles[ward] = Middle(wardOf, ward);
        var touching = Touching(wardOf, _plan.Wards);
        return Growth.From([.. _towns.Select(t => wardOf[t])], _plan.Wards, w => touching[w].Select(n => (n, middles[w].DistanceTo(middles[n]))));
    }

    private SortedSet<int>[] Touching(IReadOnlyList<int> areaOf, int areas)
    {
        var touching = new SortedSet<int>[areas];
        for (var i = 0; i < areas; i++) touching[i] = [];
        foreach (var cell in _land)
            for (var side = 0; side < 6; side++)
            {
                var next = _comb.Across(cell, side);
                if (next >= 0 && areaOf[next] >= 0 && areaOf[next] != areaOf[cell]) touching[areaOf[cell]].Add(areaOf[next]);
            }
        return touching;
    }

    private int[] Neighbours(IReadOnlyList<int> localityOf, int locality) => [.. Touching(localityOf, _plan.Localities.Count)[locality]];

    private Spot Middle(IReadOnlyList<int> areaOf, int area)
    {
        double x = 0, y = 0;
        var count = 0;
        foreach (var cell in _land)
        {
            if (areaOf[cell] != area) continue;
            var at = _comb.Centre(cell);
            (x, y, count) = (x + at.X, y + at.Y, count + 1);
        }
        var middle = new Spot(x / count, y / count);
        // The middle of a bent area may lie outside it: the nearest of its own cells is taken.
        return _comb.Centre(_land.Where(c => areaOf[c] == area).MinBy(c => _comb.Centre(c).DistanceTo(middle)));
    }

    private List<InventedPostcode> Postcodes(int[] wardOf, int[] localityOf, int[] localityOfWard)
    {
        // A postcode stands well inside its locality, so that the drawn line and the look-up agree.
        var inner = _land.Where(c => Enumerable.Range(0, 6).All(side => _comb.Across(c, side) is >= 0 and var n && localityOf[n] == localityOf[c])).ToList();
        var taken = new HashSet<string>();
        var postcodes = new List<InventedPostcode>();
        var sums = Running(inner, c => _people[c]);
        while (postcodes.Count < _plan.Postcodes)
        {
            var cell = inner[Find(sums, _random.NextUnit() * sums[^1])];
            var at = _comb.Centre(cell);
            var spot = new Spot(at.X + (_random.NextUnit() - 0.5) * _comb.Radius * 1.1, at.Y + (_random.NextUnit() - 0.5) * _comb.Radius * 1.1);
            var text = $"{_plan.PostcodeArea}{localityOfWard[wardOf[cell]] + 1} {1 + wardOf[cell] % 9}{Letter()}{Letter()}";
            if (!taken.Add(text) || !Postcode.TryParse(text, out var postcode)) continue;
            postcodes.Add(new(postcode, wardOf[cell], OnEarth(spot)));
        }
        postcodes.Sort((a, b) => string.CompareOrdinal(a.Postcode.Text, b.Postcode.Text));
        return postcodes;
    }

    // The last two letters of a postcode are never C, I, K, M, O or V.
    private char Letter() => "ABDEFGHJLNPQRSTUWXYZ"[_random.Next(20)];

    private int Draw(List<int> among, Func<int, double> weight)
    {
        var sums = Running(among, weight);
        return among[Find(sums, _random.NextUnit() * sums[^1])];
    }

    private static double[] Running(List<int> among, Func<int, double> weight)
    {
        var sums = new double[among.Count];
        double sum = 0;
        for (var i = 0; i < among.Count; i++) sums[i] = sum += weight(among[i]);
        return sums;
    }

    private static int Find(double[] sums, double value)
    {
        var at = Array.BinarySearch(sums, value);
        return Math.Min(at < 0 ? ~at : at + 1, sums.Length - 1);
    }

    private int Nearest(Spot spot) => _land.MinBy(c => _comb.Centre(c).DistanceTo(spot));

    /// <summary>Flat kilometres to degrees: 111.32 km to a degree of latitude, and so 1 / cos(latitude) as many degrees of longitude.</summary>
    private MapPoint OnEarth(Spot spot) => new(
        Math.Round(_plan.Latitude + spot.Y / 111.32, 5),
        Math.Round(_plan.Longitude + spot.X / (111.32 * CosineOf50), 5));

    private const double CosineOf50 = 0.6427876096865394;
}
