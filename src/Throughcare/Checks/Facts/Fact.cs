namespace Throughcare.Checks;

/// <summary>What is said, word for word, and where it stands. Where nothing is said, the words tell what is missing.</summary>
/// <param name="Words">The sentence as it stands, or what is missing.</param>
/// <param name="Where">Where it stands, in words: "line 12, under “Purpose”"; null where nothing is said.</param>
public sealed record Said(string Words, string? Where)
{
    /// <summary>The part of the proposal that holds it; null in a text from elsewhere.</summary>
    public Holder? In { get; init; }

    /// <summary>Where it stands, for a link; null where nothing is said.</summary>
    public Spot? At { get; init; }

    /// <summary>What should be said and is not.</summary>
    public static Said Missing(string words) => new(words, null);

    /// <summary>Several statements as one fact.</summary>
    public static Said Together(IEnumerable<Said> said)
    {
        var all = said.Distinct().ToList();
        return new(string.Join(" … ", all.Select(s => s.Words).Distinct()), string.Join("; ", all.Select(s => s.Where).OfType<string>().Distinct().Take(3))) { In = all.Select(s => s.In).FirstOrDefault(i => i is not null), At = all.Select(s => s.At).FirstOrDefault(a => a is not null) };
    }

    public bool IsMissing => Where is null;
}

/// <summary>The spot that holds what is said: in a text the place of a passage, in a proposal a field of a paper, or a list with the entry in it: a number from 1, or its name.</summary>
public sealed record Spot(string Field, string? Entry = null);

/// <summary>
/// Something that a paper or a proposal states. The reader of a text and the reader of a proposal yield the same facts, so that every rule is written once.
/// </summary>
/// <param name="Said">The words that state it, and their place.</param>
public abstract record Fact(Said Said);
