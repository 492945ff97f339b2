using System.Text.RegularExpressions;

namespace Throughcare.Checks.Reading;

/// <summary>A sentence of a paper, with where it stands.</summary>
internal sealed record Sentence(Passage Passage, string Text, string Plain, Section? Section, Said Said)
{
    public Topic Topic => Section?.Topic ?? Topic.Other;

    /// <summary>It stands beside or under a heading that asks for this.</summary>
    public bool Under(params IReadOnlyList<Topic> topics) => topics.Contains(Topic);
}

/// <summary>Cuts passages into sentences.</summary>
internal static partial class Sentences
{
    /// <summary>Longest sentence in characters; a longer one is cut between words, so that no text can keep the reader busy for long.</summary>
    private const int Longest = 700;

    public static IReadOnlyList<Sentence> Of(Outline outline) => [.. outline.Paper.Passages.SelectMany(p => Of(p, outline))];

    private static IEnumerable<Sentence> Of(Passage passage, Outline outline)
    {
        var (plain, from) = (passage.Plain, 0);
        var section = outline.SectionOf(passage);
        var where = outline.Where(passage);
        foreach (Match end in End().Matches(plain))
        {
            if (Short().IsMatch(plain[Math.Max(from, end.Index - 12)..end.Index])) continue;
            foreach (var piece in Pieces(end.Index)) yield return piece;
            from = end.Index + end.Length;
        }
        foreach (var piece in Pieces(plain.Length)) yield return piece;

        IEnumerable<Sentence> Pieces(int to)
        {
            while (to - from > Longest)
            {
                var space = plain.LastIndexOf(' ', from + Longest, Longest / 2);
                var at = space < 0 ? from + Longest : space;
                yield return Cut(at);
                from = at;
            }
            if (from < to) yield return Cut(to);
        }

        Sentence Cut(int to)
        {
            var text = passage.Text[from..to].Trim();
            return new(passage, text, PlainLetters.Of(text), section, new(text, where) { At = passage.At });
        }
    }

    [GeneratedRegex(@"(?<=[.!?][""')]?)\s+(?=[""'(]?[A-Z0-9£])")]
    private static partial Regex End();

    // A full stop that ends no sentence.
    [GeneratedRegex(@"(?:\b(?:e\.g|i\.e|etc|approx|no|nos|dr|mr|mrs|ms|st|snr|jnr|dept|para|paras|vs|cllr|fig|ref|prof|rev|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|(?:^|\s)[A-Z0-9])\.$", RegexOptions.IgnoreCase)]
    private static partial Regex Short();
}
