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
    public static IReadOnlyList<Sentence> Of(Outline outline) => [.. outline.Paper.Passages.SelectMany(p => Of(p, outline))];

    private static IEnumerable<Sentence> Of(Passage passage, Outline outline)
    {
        var (plain, from) = (passage.Plain, 0);
        var section = outline.SectionOf(passage);
        var where = outline.Where(passage);
        foreach (Match end in End().Matches(plain))
        {
            if (Short().IsMatch(plain[from..end.Index])) continue;
            yield return Cut(end.Index);
            from = end.Index + end.Length;
        }
        if (from < plain.Length) yield return Cut(plain.Length);

        Sentence Cut(int to)
        {
            var text = passage.Text[from..to].Trim();
            return new(passage, text, PlainLetters.Of(text), section, new(text, where));
        }
    }

    [GeneratedRegex(@"(?<=[.!?][""')]?)\s+(?=[""'(]?[A-Z0-9£])")]
    private static partial Regex End();

    // A full stop that ends no sentence.
    [GeneratedRegex(@"(?:\b(?:e\.g|i\.e|etc|approx|no|nos|dr|mr|mrs|ms|st|snr|jnr|dept|para|paras|vs|cllr|fig|ref|prof|rev|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|(?:^|\s)[A-Z0-9])\.$", RegexOptions.IgnoreCase)]
    private static partial Regex Short();
}
