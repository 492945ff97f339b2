namespace Throughcare.App.Samples.Maps;

/// <summary>
/// The lines around areas of cells. Lines between neighbours are smoothed once for both, so that neighbours share them to the
/// last digit.
/// </summary>
internal sealed class Outline
{
    private readonly Honeycomb _comb;
    private readonly Dictionary<Corner, Spot> _smoothed = [];

    /// <summary><paramref name="areaOf"/> gives each cell's finest area, -1 for none; larger areas are unions of these.</summary>
    public Outline(Honeycomb comb, IReadOnlyList<int> areaOf)
    {
        _comb = comb;
        var along = new Dictionary<Corner, List<Corner>>();
        for (var cell = 0; cell < comb.Cells; cell++)
            foreach (var (from, to) in Sides(cell, areaOf))
            {
                Add(along, from, to);
                Add(along, to, from);
            }
        foreach (var corner in along.Keys) _smoothed[corner] = comb.At(corner);
        for (var round = 0; round < 2; round++)
        {
            var before = new Dictionary<Corner, Spot>(_smoothed);
            foreach (var (corner, ends) in along)
                if (ends.Count == 2)
                {
                    var (a, b, c) = (before[ends[0]], before[corner], before[ends[1]]);
                    _smoothed[corner] = new((a.X + 2 * b.X + c.X) / 4, (a.Y + 2 * b.Y + c.Y) / 4);
                }
        }
    }

    /// <summary>The closed lines around the cells of one area, land to the left: the outer ring first, then any holes.</summary>
    public IReadOnlyList<IReadOnlyList<Spot>> Around(IReadOnlyList<int> areaOf, int area)
    {
        var after = new SortedDictionary<(int Y, int X), List<Corner>>();
        for (var cell = 0; cell < _comb.Cells; cell++)
        {
            if (areaOf[cell] != area) continue;
            var corners = _comb.Corners(cell);
            for (var side = 0; side < 6; side++)
            {
                var next = _comb.Across(cell, side);
                if (next >= 0 && areaOf[next] == area) continue;
                var (from, to) = (corners[side], corners[(side + 1) % 6]);
                if (!after.TryGetValue((from.Y, from.X), out var list)) after[(from.Y, from.X)] = list = [];
                list.Add(to);
            }
        }
        var rings = new List<IReadOnlyList<Spot>>();
        while (after.Count > 0)
        {
            var start = after.Keys.First();
            var ring = new List<Spot>();
            var at = start;
            do
            {
                ring.Add(_smoothed[new(at.X, at.Y)]);
                var next = after[at][^1];
                after[at].RemoveAt(after[at].Count - 1);
                if (after[at].Count == 0) after.Remove(at);
                at = (next.Y, next.X);
            }
            while (at != start);
            ring.Add(ring[0]);
            rings.Add(ring);
        }
        rings.Sort((a, b) => Math.Abs(Area(b)).CompareTo(Math.Abs(Area(a))));
        return rings;
    }

    private static double Area(IReadOnlyList<Spot> ring)
    {
        double sum = 0;
        for (var i = 1; i < ring.Count; i++) sum += ring[i - 1].X * ring[i].Y - ring[i].X * ring[i - 1].Y;
        return sum / 2;
    }

    private IEnumerable<(Corner From, Corner To)> Sides(int cell, IReadOnlyList<int> areaOf)
    {
        if (areaOf[cell] < 0) yield break;
        var corners = _comb.Corners(cell);
        for (var side = 0; side < 6; side++)
        {
            var next = _comb.Across(cell, side);
            // A side between two areas is met from both; take it once.
            if (next >= 0 && areaOf[next] >= 0 && (areaOf[next] == areaOf[cell] || next < cell)) continue;
            yield return (corners[side], corners[(side + 1) % 6]);
        }
    }

    private static void Add(Dictionary<Corner, List<Corner>> along, Corner from, Corner to)
    {
        if (!along.TryGetValue(from, out var list)) along[from] = list = [];
        list.Add(to);
    }
}
