namespace Throughcare.Intake;

/// <summary>Short ways of writing the columns of a contract.</summary>
internal static class ContractColumns
{
    public static ColumnContract Id(string name, string meaning, IReadOnlyList<string>? also = null) => Column(name, ColumnKind.Id, meaning, also: also);

    public static ColumnContract Code(string name, string meaning, IReadOnlyList<string> values) => Column(name, ColumnKind.Code, meaning) with { Values = values };

    public static ColumnContract Column(string name, ColumnKind kind, string meaning, string? unit = null, string? assumed = null, IReadOnlyList<string>? also = null) =>
        new() { Name = name, Kind = kind, Meaning = meaning, Unit = unit, Assumed = assumed, AlsoCalled = also ?? [] };

    public static ColumnContract Pounds(string name, string meaning, string? assumed = null) => Column(name, ColumnKind.Number, meaning, "£", assumed);

    public static ColumnContract Share(string name, string meaning, string? assumed = null) => Column(name, ColumnKind.Text, meaning, "50% or 0.5", assumed);
}
