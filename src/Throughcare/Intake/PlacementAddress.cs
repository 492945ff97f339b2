using Throughcare.Intake.Ssd;

namespace Throughcare.Intake;

/// <summary>
/// Where a child is placed is never needed here, and finding a foster home by it would do harm: no table of the proposal has a column
/// for it, and a rejected row is kept without it.
/// </summary>
public static class PlacementAddress
{
    private static readonly string[] Places = ["placement", "placed", "plpost", "carer", "foster", "adopter"];
    private static readonly string[] Addresses = ["post", "pcd", "address", "street", "road", "house", "town", "uprn", "latitude", "longitude", "easting", "northing"];

    /// <summary>True for a heading that stands over placement addresses, such as PL_POST or "Placement postcode".</summary>
    public static bool Is(string heading)
    {
        var name = CellText.Heading(heading);
        return name == "plpost" || (Places.Any(p => name.Contains(p, StringComparison.Ordinal)) && Addresses.Any(a => name.Contains(a, StringComparison.Ordinal)));
    }

    /// <summary>The row as it is kept with the reason for which it was rejected.</summary>
    public static RejectedRow Without(RejectedRow rejected)
    {
        var (table, row) = (rejected.Table, rejected.Row);
        // A row of the dataset's addresses is kept as it stands only where it says that it is a home.
        var elsewhere = table.Has("addr_address_type") && !SsdCodes.IsHome(table.Cell(row, "addr_address_type"));
        if (!elsewhere && !table.Columns.Any(Is)) return rejected;
        var cells = row.Cells.Select((cell, i) => i < table.Columns.Count && Hidden(table.Columns[i]) ? "" : cell).ToList();
        return rejected with { Row = new(row.Number, cells) };

        bool Hidden(string column) => Is(column) || (elsewhere && column.StartsWith("addr_address", StringComparison.OrdinalIgnoreCase) && CellText.Heading(column) is not ("addraddresstype" or "addraddressstartdate" or "addraddressenddate"));
    }
}
