namespace Throughcare.Equality;

/// <summary>What is known of one person under one heading: "Female" under "sex". Whoever gave no answer, or would rather not say, has none.</summary>
public sealed record PersonTrait(string Person, string Heading, string Group);

/// <summary>The people that a change may reach, and those whom it does.</summary>
public sealed record PeopleCompared
{
    /// <summary>Stable name in kebab case: "staff", "change-of-worker".</summary>
    public required string Id { get; init; }

    public required EffectOn On { get; init; }

    /// <summary>Everyone who is compared: staff in scope of the option, children in the plan.</summary>
    public required IReadOnlySet<string> Everyone { get; init; }

    /// <summary>Those of them who are affected.</summary>
    public required IReadOnlySet<string> Affected { get; init; }

    /// <summary>What being affected means here, to stand after "who": "would have another team, base, manager, role or hours".</summary>
    public required string Means { get; init; }

    public required IReadOnlyList<PersonTrait> Traits { get; init; }

    /// <summary>Which extract, option or plan it is from.</summary>
    public string? From { get; init; }
}
