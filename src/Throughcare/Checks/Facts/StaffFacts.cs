namespace Throughcare.Checks;

/// <summary>
/// Posts that are proposed: a role with its working time or its number.
/// <c>Whole</c>: the sum of other posts in the paper: "comprises 5.2 FTE". <c>InList</c>: it stands in the list of posts.
/// </summary>
public sealed record PostFact(string Role, decimal? Fte, int? Heads, bool Whole, bool InList, Said Said) : Fact(Said);

/// <summary>So many workers promised to each of so many places: "three areas with two workers each".</summary>
public sealed record CoverageFact(int Places, string Place, int Each, string Role, Said Said) : Fact(Said);

/// <summary>How people are affected.</summary>
public enum AffectedBy
{
    /// <summary>Their place of work changes.</summary>
    Place,

    /// <summary>Their manager or worker changes.</summary>
    Management,

    /// <summary>All that are affected directly.</summary>
    Directly,

    /// <summary>All that are affected indirectly.</summary>
    Indirectly,
}

/// <summary>How many people are affected, and in what way.</summary>
public sealed record AffectedFact(AffectedBy By, int People, bool AtMost, Said Said) : Fact(Said);

/// <summary>A count of children or their cases, where two counts are set side by side.</summary>
public sealed record ComparedFact(string Counted, string With, Said First, Said Said) : Fact(Said);

/// <summary>
/// A small number of people in a sentence, that could tell who somebody is.
/// <c>Text</c>: the words that give it away. <c>Traits</c>: it says something personal of staff; otherwise it counts children.
/// </summary>
public sealed record SmallCountFact(string Text, int Number, bool Traits, string Suggestion, Said Said) : Fact(Said);
