namespace Throughcare.App.Samples.Maps;

/// <summary>Which cells are land: one piece without holes, with a coast in the south where the plan asks for one.</summary>
internal static class Land
{
    public static bool[] Raise(MapPlan plan, Honeycomb comb, ulong seed)
    {
        var ground = new SmoothNoise(seed);
        var land = new bool[comb.Cells];
        for (var cell = 0; cell < comb.Cells; cell++)
        {
            var at = comb.Centre(cell);
            // From -1 to 1 over the area; the sea's edge is rougher than the border with a neighbour.
            var x = 2 * at.X / comb.Width - 1;
            var y = 2 * at.Y / comb.Height - 1;
            var rough = ground.At(4 + at.X / (comb.Width * 0.16), 4 + at.Y / (comb.Width * 0.16)) - 0.5;
            var south = y < 0 ? -y * plan.Sea : 0;
            var edge = 0.82 + rough * (0.45 + 0.75 * south);
            var inside = x * x * x * x + y * y * y * y * (1 + 0.9 * south) < edge * edge * edge * edge;
            var (column, row) = (cell % comb.Columns, cell / comb.Columns);
            var margin = column < 1 || row < 1 || column >= comb.Columns - 1 || row >= comb.Rows - 1;
            land[cell] = inside && !margin;
        }
        KeepLargestPiece(comb, land);
        FillLakes(comb, land);
        return land;
    }

    private static void KeepLargestPiece(Honeycomb comb, bool[] land)
    {
        var piece = new int[comb.Cells];
        var (largest, size, count) = (0, 0, 0);
        for (var cell = 0; cell < comb.Cells; cell++)
        {
            if (!land[cell] || piece[cell] != 0) continue;
            var reached = Flood(comb, cell, c => land[c] && piece[c] == 0, c => piece[c] = count + 1);
            count++;
            if (reached > size) (largest, size) = (count, reached);
        }
        for (var cell = 0; cell < comb.Cells; cell++) land[cell] = land[cell] && piece[cell] == largest;
    }

    private static void FillLakes(Honeycomb comb, bool[] land)
    {
        var sea = new bool[comb.Cells];
        Flood(comb, 0, c => !land[c] && !sea[c], c => sea[c] = true);
        for (var cell = 0; cell < comb.Cells; cell++) land[cell] = !sea[cell];
    }

    private static int Flood(Honeycomb comb, int from, Func<int, bool> may, Action<int> mark)
    {
        var waiting = new Stack<int>();
        mark(from);
        waiting.Push(from);
        var reached = 0;
        while (waiting.TryPop(out var cell))
        {
            reached++;
            for (var side = 0; side < 6; side++)
            {
                var next = comb.Across(cell, side);
                if (next < 0 || !may(next)) continue;
                mark(next);
                waiting.Push(next);
            }
        }
        return reached;
    }
}
