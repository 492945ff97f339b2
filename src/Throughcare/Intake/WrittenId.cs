namespace Throughcare.Intake;

/// <summary>An id as it was meant: trimmed, and without the ".0" that a spreadsheet adds to an id it took for a number.</summary>
public static class WrittenId
{
    public static string Of(string? text)
    {
        var id = (text ?? "").Trim();
        return id.Length > 2 && id.EndsWith(".0", StringComparison.Ordinal) && id.AsSpan(0, id.Length - 2).IndexOfAnyExceptInRange('0', '9') < 0
            ? id[..^2]
            : id;
    }
}
