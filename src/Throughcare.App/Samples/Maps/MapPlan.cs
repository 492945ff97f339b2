namespace Throughcare.App.Samples.Maps;

/// <summary>What an invented area is to look like: its size, where the sea lies, its localities and its towns.</summary>
internal sealed record MapPlan
{
    public required int Columns { get; init; }

    public required int Rows { get; init; }

    /// <summary>Radius of a cell in kilometres.</summary>
    public required double CellRadius { get; init; }

    /// <summary>How much the sea eats into the southern edge, 0 (none: inland) to 1.</summary>
    public double Sea { get; init; }

    public required int Wards { get; init; }

    /// <summary>Localities with the place of their chief town, as a share of the width and height.</summary>
    public required IReadOnlyList<PlannedLocality> Localities { get; init; }

    /// <summary>Postcode area: letters that no real postcode begins with.</summary>
    public required string PostcodeArea { get; init; }

    public required int Postcodes { get; init; }

    /// <summary>Where the south-west corner is put down: in the sea, so that nobody takes it for a real place.</summary>
    public required double Latitude { get; init; }

    public required double Longitude { get; init; }
}

/// <summary>A locality of the plan with its chief town. <paramref name="People"/> is how large the town is beside the others.</summary>
internal sealed record PlannedLocality(string Name, string Town, double X, double Y, double People = 0.5);
