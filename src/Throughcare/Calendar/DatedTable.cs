namespace Throughcare.Calendar;

/// <summary>The dated tables of the folder reference/ that the field carries with it, as text.</summary>
internal static class DatedTable
{
    public static string CarePhases => Text("care-phases.csv");

    public static string BankHolidays => Text("bank-holidays.csv");

    /// <summary>A table of pay, rates and thresholds, by its file name (Costing reads them by <see cref="RuleInForce"/>'s columns).</summary>
    public static string Named(string file) => Text(file);

    private static string Text(string name)
    {
        using var stream = typeof(DatedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
