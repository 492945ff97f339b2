namespace Throughcare.Caseload;

/// <summary>The dated tables of the folder reference/ that the field carries with it, as text.</summary>
internal static class StandardTable
{
    public static string CarePhases => Text("care-phases.csv");

    private static string Text(string name)
    {
        using var stream = typeof(StandardTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
