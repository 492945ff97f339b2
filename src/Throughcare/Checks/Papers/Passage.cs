namespace Throughcare.Checks;

/// <summary>What a passage of a paper is.</summary>
public enum PassageKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading that the file marks as one; in plain text headings are paragraphs until they are read.</summary>
    Heading,

    /// <summary>A point in a list.</summary>
    Point,

    /// <summary>A row of a table.</summary>
    Row,
}

/// <summary>One passage of a paper: a paragraph, heading, point or table row, with the place where a reader finds it.</summary>
/// <param name="Place">Where it stands, in words: "line 12", "paragraph 3", "table 1, row 2".</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text on one line, as it stands.</param>
public sealed record Passage(string Place, PassageKind Kind, string Text)
{
    /// <summary>The cells of a row.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>How deep a point or heading is, from 0.</summary>
    public int Level { get; init; }

    /// <summary>The number or letter before a numbered point or heading: "2", "a", "4.1".</summary>
    public string? Label { get; init; }

    /// <summary>The field that it was written in; null in a text, where its place tells it.</summary>
    public Spot? Spot { get; init; }

    /// <summary>Where it stands, for a link.</summary>
    internal Spot At => Spot ?? new(Place);

    /// <summary>The text with typographic quotes, dashes and spaces as on a keyboard, letter for letter, so that positions are the same.</summary>
    internal string Plain { get; } = PlainLetters.Of(Text);
}

/// <summary>A paper to be checked: what it holds, in order.</summary>
/// <param name="Name">The name of the file, or "the text" where it was pasted.</param>
/// <param name="Passages">What it holds.</param>
public sealed record Paper(string Name, IReadOnlyList<Passage> Passages);
