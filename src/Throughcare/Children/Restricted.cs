namespace Throughcare.Children;

/// <summary>
/// Why a record is opened only to people who are named for it. It is counted and planned like any other; to everybody else it is a
/// number and no more.
/// </summary>
public enum Restricted
{
    /// <summary>It is not.</summary>
    No,

    /// <summary>A relative of somebody on the staff.</summary>
    StaffRelative,

    /// <summary>Sealed by a court or by the council.</summary>
    Sealed,

    /// <summary>Placed for adoption: the new family must not be found by the old record.</summary>
    AdoptivePlacement,
}

/// <summary>The reasons as a council writes them.</summary>
public static class RestrictedWords
{
    public const string StaffRelative = "relative of staff", Sealed = "sealed", AdoptivePlacement = "adoptive placement", No = "no";

    /// <summary>What the cell says; where it is empty, a placement of the return's codes A3 to A6 (placed for adoption) is restricted.</summary>
    public static Restricted Of(string? written, string? placementType) => written switch
    {
        StaffRelative => Restricted.StaffRelative,
        Sealed => Restricted.Sealed,
        AdoptivePlacement => Restricted.AdoptivePlacement,
        No => Restricted.No,
        _ => placementType is ['A' or 'a', >= '3' and <= '6'] ? Restricted.AdoptivePlacement : Restricted.No,
    };

    public static string InWords(Restricted reason) => reason switch
    {
        Restricted.StaffRelative => "A relative of staff",
        Restricted.Sealed => "Sealed",
        Restricted.AdoptivePlacement => "An adoptive placement",
        _ => "Not restricted",
    };

    /// <summary>"1 restricted record is", "3 restricted records are".</summary>
    public static string Count(int records) => records == 1 ? "1 restricted record is" : $"{records:#,0} restricted records are";
}
