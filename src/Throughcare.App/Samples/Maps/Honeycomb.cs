namespace Throughcare.App.Samples.Maps;

/// <summary>A corner of the honeycomb by its place in the pattern; neighbours share corners exactly.</summary>
internal readonly record struct Corner(int X, int Y);

/// <summary>A point on the flat invented ground, in kilometres east and north.</summary>
internal readonly record struct Spot(double X, double Y)
{
    public double DistanceTo(Spot other) => Math.Sqrt((X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y));
}

/// <summary>
/// Small six-sided cells in rows. Wards and localities are sets of cells, so that boundaries of neighbours are the same line.
/// </summary>
internal sealed class Honeycomb(int columns, int rows, double radius, ulong seed)
{
    // Half the width of a cell and a quarter of its height: corners lie on whole multiples of these.
    private readonly double _across = radius * 0.8660254037844386;
    private readonly double _up = radius / 2;

    public int Columns => columns;

    public int Rows => rows;

    public int Cells => columns * rows;

    public double Width => _across * (2 * columns + 1);

    public double Height => _up * (3 * rows + 1);

    public double Radius => radius;

    public Spot Centre(int cell)
    {
        var (x, y) = Key(cell);
        return new((x + 1) * _across, (y + 2) * _up);
    }

    /// <summary>Where a corner lies, pushed a little aside so that lines look drawn by people and rivers.</summary>
    public Spot At(Corner corner)
    {
        var mixed = MixedBits.Of(seed, unchecked((ulong)corner.X), unchecked((ulong)corner.Y));
        var east = MixedBits.Unit(mixed) - 0.5;
        var north = MixedBits.Unit(MixedBits.Of(mixed, 1)) - 0.5;
        return new((corner.X + 1) * _across + east * 0.7 * radius, (corner.Y + 2) * _up + north * 0.7 * radius);
    }

    /// <summary>The six corners, anticlockwise; side i runs from corner i to corner i + 1.</summary>
    public Corner[] Corners(int cell)
    {
        var (x, y) = Key(cell);
        return [new(x + 1, y - 1), new(x + 1, y + 1), new(x, y + 2), new(x - 1, y + 1), new(x - 1, y - 1), new(x, y - 2)];
    }

    /// <summary>The cell on the other side of side i; -1 at the edge of the pattern.</summary>
    public int Across(int cell, int side)
    {
        var (column, row) = (cell % columns, cell / columns);
        var shift = row & 1;
        var (c, r) = side switch
        {
            0 => (column + 1, row),
            1 => (column + shift, row + 1),
            2 => (column - 1 + shift, row + 1),
            3 => (column - 1, row),
            4 => (column - 1 + shift, row - 1),
            _ => (column + shift, row - 1),
        };
        return c < 0 || r < 0 || c >= columns || r >= rows ? -1 : r * columns + c;
    }

    private (int X, int Y) Key(int cell)
    {
        var (column, row) = (cell % columns, cell / columns);
        return (2 * column + (row & 1), 3 * row);
    }
}
