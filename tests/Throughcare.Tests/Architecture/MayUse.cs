namespace Throughcare.Tests.Architecture;

/// <summary>
/// Who may use whom: the one table. Projects may refer to what stands beside them; a folder of the field may use the folders on
/// its own line and on the lines before it.
/// </summary>
public static class MayUse
{
    public static readonly IReadOnlyDictionary<string, string[]> Projects = new Dictionary<string, string[]>
    {
        ["Throughcare.Solver"] = [],
        ["Throughcare"] = ["Throughcare.Solver"],
        ["Throughcare.App"] = ["Throughcare"],
        ["Throughcare.Data.Sqlite"] = ["Throughcare.App"],
        ["Throughcare.Data.Postgres"] = ["Throughcare.App"],
        // The two faces load the migrations by name, so they must stand beside them; no code of theirs refers to them.
        ["Throughcare.Web"] = ["Throughcare.App", "Throughcare.Data.Sqlite", "Throughcare.Data.Postgres"],
        ["Throughcare.Cli"] = ["Throughcare.App", "Throughcare.Data.Sqlite", "Throughcare.Data.Postgres"],
    };

    /// <summary>Packages are for App and the two faces; the field and the solver have none.</summary>
    public static readonly IReadOnlyList<string> WithoutPackages = ["Throughcare.Solver", "Throughcare"];

    public static readonly IReadOnlyList<string[]> FieldFolders =
    [
        ["Measures", "Calendar", "Findings"],
        ["Localities"],
        ["Children", "Structure"],
        ["Intake", "Caseload"],
        ["Demand"],
        ["Allocation"],
        ["Transfers"],
        ["Costing"],
        ["Options"],
        ["Proposals"],
        ["Consultation"],
        ["Equality"],
        ["Decisions"],
        ["Delivery", "Checks"],
    ];
}
