namespace Throughcare.Children;

/// <summary>
/// Finds ids within sentences, so that a sentence about somebody who may not be shown is not shown either. It errs on the safe side:
/// a number that happens to be an id counts as one.
/// </summary>
public sealed class IdsInText
{
    private static readonly char[] Around = ['"', '\'', '\u201c', '\u201d', '\u2018', '\u2019', '.', ',', ';', ':', '(', ')', '[', ']', '!', '?'];
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _phrases = [];

    public IdsInText(IEnumerable<string> ids)
    {
        foreach (var id in ids)
            // An id with a space, or with a mark at its end that a sentence may have too, is looked for as it stands.
            if (id.Any(char.IsWhiteSpace) || id.Trim(Around) != id) _phrases.Add(id);
            else _words.Add(id);
    }

    /// <summary>True where one of the ids stands in the text, alone or between marks.</summary>
    public bool In(string? text)
    {
        if (string.IsNullOrEmpty(text) || (_words.Count == 0 && _phrases.Count == 0)) return false;
        foreach (var phrase in _phrases)
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase)) return true;
        foreach (var token in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (_words.Contains(token) || _words.Contains(token.Trim(Around))) return true;
            foreach (var part in token.Split([';', ',', '='], StringSplitOptions.RemoveEmptyEntries))
                if (_words.Contains(part.Trim(Around)) || part.EndsWith("'s", StringComparison.Ordinal) && _words.Contains(part[..^2])) return true;
        }
        return false;
    }
}
