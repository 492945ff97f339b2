using Throughcare.Measures;
using Throughcare.Solver;

namespace Throughcare.Tests.SmallNumberHiding;

/// <summary>Tables of small and large counts with totals, and figures beside them that split and share the same totals. The same seed gives the same tables.</summary>
internal static class RandomTables
{
    public static LinkedTables Of(int seed, int rows, int columns, int figures = 4, HidingRule? rule = null)
    {
        var random = new SeededRandom(seed);
        var linked = new LinkedCounts(rule ?? new());
        var (down, across) = (Names("r", rows), Names("c", columns));
        var cells = new int[rows, columns];
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++) cells[r, c] = random.Next(10) switch { < 3 => 0, < 7 => random.Next(6), < 9 => random.Next(20), _ => random.Next(60) };
        linked.Table("t", down, across, (r, c) => cells[r, c]);
        for (var f = 0; f < figures; f++)
        {
            // A second way to split a total that the table shows too: by phase, by age, by right team.
            var (total, value) = random.Next(3) switch
            {
                0 => (LinkedCounts.Cell("t", LinkedCounts.All, LinkedCounts.All), Enumerable.Range(0, rows).Sum(r => Row(r))),
                1 when random.Next(rows) is var r => (LinkedCounts.Cell("t", down[r], LinkedCounts.All), Row(r)),
                _ when random.Next(columns) is var c => (LinkedCounts.Cell("t", LinkedCounts.All, across[c]), Enumerable.Range(0, rows).Sum(r => cells[r, c])),
                _ => throw new InvalidOperationException(),
            };
            var parts = new List<string>();
            var left = value;
            for (var p = 0; p < 3; p++)
            {
                var part = p == 2 ? left : random.Next(2) == 0 ? Math.Min(left, random.Next(7)) : random.Next(left + 1);
                left -= part;
                linked.Count($"f{f}/{p}", part, displayed: p < 2);
                parts.Add($"f{f}/{p}");
            }
            linked.Sum(total, parts);
        }
        return linked.Tables();

        int Row(int r) => Enumerable.Range(0, columns).Sum(c => cells[r, c]);
    }

    private static List<string> Names(string letter, int count) => [.. Enumerable.Range(0, count).Select(i => letter + i)];
}
