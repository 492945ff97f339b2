using Throughcare.Checks;

namespace Throughcare.Web.Checks;

/// <summary>
/// The text of a draft as far as it is shown below its findings: all of a short one; of a long one the passages that a finding names, each with its neighbours.
/// </summary>
public sealed class ShownText
{
    /// <summary>Most passages of a text that is shown whole: some 60 pages.</summary>
    private const int Whole = 1_500;

    private readonly Dictionary<string, List<string>> _said;

    public ShownText(IReadOnlyList<Passage> text, IReadOnlyList<Clash> clashes)
    {
        _said = clashes.SelectMany(c => new[] { c.First, c.Second }).Where(s => s.At is not null).GroupBy(s => s.At!.Field).ToDictionary(g => g.Key, g => g.Select(s => s.Words).Distinct().ToList());
        var ids = new HashSet<string>();
        var shown = text.Select((p, i) => text.Count <= Whole || Enumerable.Range(Math.Max(0, i - 1), Math.Min(text.Count, i + 2) - Math.Max(0, i - 1)).Any(n => _said.ContainsKey(text[n].Place))).ToList();
        for (var i = 0; i < text.Count; i++)
            if (shown[i])
                Lines.Add(new(ids.Add(text[i].Place) ? Id(text[i].Place) : null, text[i], Cut(text[i]), i > 0 && !shown[i - 1]));
        IsWhole = shown.TrueForAll(s => s);
    }

    /// <summary>A passage with what a finding says in it: <c>Pieces</c> in order, each with whether it is named. <c>After</c>: passages before it are left out.</summary>
    public sealed record Line(string? Id, Passage Passage, IReadOnlyList<(string Words, bool Named)> Pieces, bool After);

    public List<Line> Lines { get; } = [];

    public bool IsWhole { get; }

    public static string Id(string place) => "text-" + HeldAt.Slug(place);

    /// <summary>Where on the page the passage stands.</summary>
    public static string? At(Said said) => said.At is { } at ? "#" + Id(at.Field) : null;

    private List<(string, bool)> Cut(Passage passage)
    {
        var pieces = new List<(string, bool)>();
        var from = 0;
        foreach (var (at, length) in (_said.GetValueOrDefault(passage.Place) ?? []).Select(words => (At: passage.Text.IndexOf(words, StringComparison.Ordinal), words.Length)).Where(m => m.At >= 0 && m.Length > 0).OrderBy(m => m.At))
        {
            if (at < from) continue;
            if (at > from) pieces.Add((passage.Text[from..at], false));
            pieces.Add((passage.Text.Substring(at, length), true));
            from = at + length;
        }
        // What a finding says in its own words, such as a label with its answer, names the whole passage.
        if (from < passage.Text.Length) pieces.Add((passage.Text[from..], from == 0 && _said.ContainsKey(passage.Place)));
        return pieces;
    }
}
