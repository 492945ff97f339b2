using System.Buffers.Text;

namespace Throughcare.App.Privacy;

/// <summary>
/// Something sealed, as text: a mark that no cell can begin with, whose key it takes, and the bytes. Nothing else that is kept begins so.
/// </summary>
internal static class SealedText
{
    // Cells are cleaned of control characters before they are kept.
    private const char Mark = '\u0001';

    public static bool Is(string text) => text.Length > 0 && text[0] == Mark;

    /// <summary>Under the key of this person, or of the council where it is about nobody in particular.</summary>
    public static string Seal(CouncilKeys keys, string? token, ReadOnlySpan<byte> plain)
    {
        var bytes = keys.Seal(token, plain);
        return string.Concat(Mark.ToString(), token, ":", Base64Url.EncodeToString(bytes));
    }

    /// <summary>Null where the key was destroyed.</summary>
    public static byte[]? Open(CouncilKeys keys, string text)
    {
        var colon = text.IndexOf(':');
        if (colon < 0) throw SealedBytes.Changed();
        var token = text[1..colon];
        var written = text.AsSpan(colon + 1);
        if (!Base64Url.IsValid(written)) throw SealedBytes.Changed();
        return keys.Open(token.Length == 0 ? null : token, Base64Url.DecodeFromChars(written));
    }

    /// <summary>Whose key it takes; null for the council's.</summary>
    public static string? Whose(string text) => text.IndexOf(':') is > 1 and var colon ? text[1..colon] : null;
}
