namespace Throughcare.App.Database;

/// <summary>A row that belongs to a council, as every row does. It is filled in once, when the row is first saved.</summary>
public interface ICouncilRow
{
    int CouncilId { get; set; }
}

/// <summary>A council whose proposals are kept. In single-person mode there is one.</summary>
public sealed class CouncilRow
{
    /// <summary>The council of single-person mode; the first migration puts it there.</summary>
    public const int TheOnly = 1;

    /// <summary>What it is called until somebody gives it a name.</summary>
    public const string NotNamed = "This council";

    public int Id { get; set; }

    public required string Name { get; set; }
}
