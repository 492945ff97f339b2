namespace Throughcare.Decisions;

/// <summary>What a report says the consequences are of.</summary>
public enum ImplicationKind
{
    /// <summary>Money.</summary>
    Finance,

    /// <summary>Law and the constitution.</summary>
    Legal,

    /// <summary>Staff.</summary>
    HumanResources,

    /// <summary>What is bought.</summary>
    Procurement,

    /// <summary>The public sector equality duty.</summary>
    Equality,

    /// <summary>Buildings.</summary>
    Property,

    /// <summary>What may go wrong.</summary>
    Risk,

    /// <summary>One of the council's own, by its name.</summary>
    Own,
}

/// <summary>What is said under one implication, by which role, on which day. Empty text is an implication that was left empty, which is not the same as "none".</summary>
public sealed record Implication
{
    public required ImplicationKind Kind { get; init; }

    /// <summary>The council's own name; required where the kind is <see cref="ImplicationKind.Own"/>.</summary>
    public string? Name { get; init; }

    public string Text { get; init; } = "";

    /// <summary>A role rather than a name: "Senior Accountant".</summary>
    public string? By { get; init; }

    public DateOnly? On { get; init; }

    public string Heading => Kind == ImplicationKind.Own ? Name ?? "Other" : Kind.InWords();

    /// <summary>How an exempt part names it: "implication finance".</summary>
    public string Part => $"implication {(Kind == ImplicationKind.Own ? Name : Kind.Word())}";
}

/// <summary>Kinds of implication in words.</summary>
public static class ImplicationWords
{
    public static string InWords(this ImplicationKind kind) => kind switch
    {
        ImplicationKind.Finance => "Financial implications",
        ImplicationKind.Legal => "Legal implications",
        ImplicationKind.HumanResources => "Human resources implications",
        ImplicationKind.Procurement => "Procurement implications",
        ImplicationKind.Equality => "Equality implications",
        ImplicationKind.Property => "Property implications",
        ImplicationKind.Risk => "Risks",
        _ => "Other implications",
    };

    /// <summary>The one word that stands in a file.</summary>
    public static string Word(this ImplicationKind kind) => kind switch
    {
        ImplicationKind.HumanResources => "human resources",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
