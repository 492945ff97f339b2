using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.Tests.Intake;

/// <summary>Tables written as lines of commas, the way a council would see them.</summary>
internal static class Given
{
    public static readonly DateOnly AsAt = new(2025, 3, 31);

    public static RawTable Table(string name, params string[] lines) =>
        new(name + ".csv", null, lines[0].Split(','), [.. lines.Skip(1).Select((line, i) => new RawRow(i + 2, line.Split(',')))]);

    public static SnapshotReading Read(params RawTable[] tables) => SnapshotIntake.Read(tables, AsAt);

    public static (string Rule, int? Row, string? Column, string? Value) Short(this RejectedRow row) => (row.Why.Rule, row.Why.Where?.Row, row.Why.Where?.Column, row.Why.Value);

    public static IEnumerable<string> Errors(this SnapshotReading reading) => reading.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Rule);
}
