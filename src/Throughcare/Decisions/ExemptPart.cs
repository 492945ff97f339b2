namespace Throughcare.Decisions;

/// <summary>
/// A part that is not published, by the paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972 on which that rests. It is exempt only as long as the public interest in keeping it
/// back outweighs that in telling it, and so the reason must be written down.
/// </summary>
public sealed record ExemptPart
{
    /// <summary>Which part: "statement Background", "implication finance", "option New team", "value Posts", "attachment Annex A", "table costs".</summary>
    public required string Part { get; init; }

    /// <summary>Paragraphs 1 to 7.</summary>
    public IReadOnlyList<int> Paragraphs { get; init; } = [];

    /// <summary>Barred outright by a court or by terms set by the government (section 100A(3)); no balance is struck.</summary>
    public bool Confidential { get; init; }

    /// <summary>Why keeping it back outweighs telling it. Published, so it must not tell what it keeps back.</summary>
    public string? PublicInterest { get; init; }

    /// <summary>What stands in its place where it is published.</summary>
    public string Said => Confidential
        ? "This part is not published: it is confidential (Local Government Act 1972, section 100A(3))."
        : $"This part is not published: it is exempt under {(Paragraphs.Count == 1 ? "paragraph" : "paragraphs")} {string.Join(" and ", Paragraphs.Order())} of Part 1 of Schedule 12A to the Local Government Act 1972." + (PublicInterest is null ? "" : $" {PublicInterest}");

    /// <summary>What each paragraph is about.</summary>
    public static string Meaning(int paragraph) => paragraph switch
    {
        1 => "information about an individual",
        2 => "information that is likely to reveal who an individual is",
        3 => "the financial or business affairs of anyone, the council included",
        4 => "consultations or negotiations about labour relations",
        5 => "legal professional privilege",
        6 => "a notice or order that the council proposes to make under an enactment",
        7 => "preventing, investigating or prosecuting crime",
        _ => throw new ArgumentOutOfRangeException(nameof(paragraph), paragraph, "Paragraphs are 1 to 7."),
    };
}
