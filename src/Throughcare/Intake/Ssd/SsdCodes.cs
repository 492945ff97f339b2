namespace Throughcare.Intake.Ssd;

/// <summary>Codes as the case systems write them: with the code in front, or in words only.</summary>
public static class SsdCodes
{
    /// <summary>"C2 - Full care order" is C2; what has no code in front stays as it is.</summary>
    public static string Code(string text)
    {
        var end = text.AsSpan().IndexOfAny(" -:");
        var first = end > 0 ? text[..end] : text;
        var isCode = first.Length is >= 1 and <= 6 && first.AsSpan().IndexOfAnyInRange('0', '9') > 0 || (end < 0 && first.Length <= 6);
        return isCode ? first.ToUpperInvariant() : text;
    }

    /// <summary>The family home of an address table: Home, not children's home.</summary>
    public static bool IsHome(string type)
    {
        var t = type.Trim().ToLowerInvariant();
        return t is "home" or "home address" or "h" or "main" or "main address" or "permanent" || t.StartsWith("home ", StringComparison.Ordinal) || t.StartsWith("home-", StringComparison.Ordinal);
    }

    public static bool IsUnaccompanied(string status) =>
        status.Contains("UASC", StringComparison.OrdinalIgnoreCase) || status.Contains("unaccompanied", StringComparison.OrdinalIgnoreCase);

    /// <summary>A value of the column leaving_care_status; empty where the words say none of the four.</summary>
    public static string Eligibility(string text)
    {
        var t = text.ToLowerInvariant();
        return t.Contains("former relevant") ? "former relevant" : t.Contains("relevant") ? "relevant" : t.Contains("qualifying") ? "qualifying" : t.Contains("eligible") ? "eligible" : "";
    }

    public static string YesNo(string flag) => flag.Trim().ToUpperInvariant() switch
    {
        "Y" or "YES" or "1" or "TRUE" => "yes",
        "N" or "NO" or "0" or "FALSE" => "no",
        _ => "",
    };
}
