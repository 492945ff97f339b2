using System.Text;
using System.Text.Json;

namespace Throughcare.App.Privacy;

/// <summary>Sentences that name children and workers by id: with opaque ids in place of them when they are kept, and with the ids again when they are read.</summary>
internal static class NamedText
{
    // A short number in a sentence is a count far more often than somebody's id.
    private const int ShortestNumber = 4;

    public static string Hide(CouncilKeys keys, string text)
    {
        StringBuilder? written = null;
        var copied = 0;
        for (var i = 0; i < text.Length;)
        {
            if (!InId(text[i]))
            {
                i++;
                continue;
            }
            var from = i;
            while (i < text.Length && (InId(text[i]) || Joins(text[i]))) i++;
            var to = i;
            while (Joins(text[to - 1])) to--;
            var word = text[from..to];
            if (word.Length < ShortestNumber && word.All(char.IsAsciiDigit)) continue;
            if ((keys.ById(PersonKind.Child, word) ?? keys.ById(PersonKind.Worker, word) ?? keys.ById(PersonKind.Siblings, word)) is not { } subject) continue;
            written ??= new();
            written.Append(text, copied, from - copied).Append(subject.Token);
            copied = to;
        }
        return written is null ? text : written.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The ids again; escaped, where the text is JSON and they stand in its strings.</summary>
    public static string Show(CouncilKeys keys, string text, bool json = false)
    {
        StringBuilder? written = null;
        var copied = 0;
        for (var i = 0; i + PersonToken.Length <= text.Length; i++)
        {
            if (text[i + 2] != '-' || !PersonToken.Is(text.AsSpan(i, PersonToken.Length))) continue;
            if (keys.ByToken(text.Substring(i, PersonToken.Length)) is { } subject)
            {
                written ??= new(text.Length);
                written.Append(text, copied, i - copied).Append(json ? JsonEncodedText.Encode(subject.Id).Value : subject.Id);
                copied = i + PersonToken.Length;
            }
            i += PersonToken.Length - 1;
        }
        return written is null ? text : written.Append(text, copied, text.Length - copied).ToString();
    }

    private static bool InId(char c) => char.IsLetterOrDigit(c);

    private static bool Joins(char c) => c is '-' or '_' or '/' or '.';
}
