using System.Text.RegularExpressions;

namespace Throughcare.Localities;

/// <summary>
/// A UK postcode, kept in capitals with one space before the last three characters: "DT1 1XJ". Only its shape is checked:
/// whether it exists is for a look-up. Default is no postcode and is never valid.
/// </summary>
public readonly partial record struct Postcode
{
    private readonly string? _text;

    private Postcode(string text) => _text = text;

    public string Text => _text ?? throw new InvalidOperationException("A default postcode has no text.");

    /// <summary>The part before the space: "DT1".</summary>
    public string District => Text[..^4];

    /// <summary>Reads it with or without spaces (non-breaking ones too), in any case; false when the shape is wrong.</summary>
    public static bool TryParse(string? text, out Postcode postcode)
    {
        postcode = default;
        if (text is null) return false;
        Span<char> kept = stackalloc char[8];
        var n = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            if (n == 7 || !char.IsAsciiLetterOrDigit(c)) return false;
            kept[n++] = char.ToUpperInvariant(c);
        }
        if (n < 5) return false;
        var written = string.Concat(kept[..(n - 3)], " ", kept[(n - 3)..n]);
        if (!Shape().IsMatch(written)) return false;
        postcode = new(written);
        return true;
    }

    /// <summary>True for the first half of a postcode alone: "DT1".</summary>
    public static bool IsDistrict(string text) => DistrictShape().IsMatch(text.ToUpperInvariant());

    public override string ToString() => _text ?? "";

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$")]
    private static partial Regex Shape();

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?$")]
    private static partial Regex DistrictShape();
}
