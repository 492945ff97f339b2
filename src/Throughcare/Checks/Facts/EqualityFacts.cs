namespace Throughcare.Checks;

/// <summary>What an equality assessment says of one heading.</summary>
public enum Effect
{
    /// <summary>Good for the group.</summary>
    Positive,

    /// <summary>Nothing changes for the group.</summary>
    Neutral,

    /// <summary>The group could be worse off.</summary>
    Negative,

    /// <summary>Not known yet.</summary>
    Unclear,
}

/// <summary>The effect on one group, with the reasons given for it.</summary>
public sealed record ImpactFact(string Group, Effect Effect, string Details, Said Said) : Fact(Said);

/// <summary>A row of an action plan.</summary>
public sealed record ActionFact(string Issue, string Action, string? Owner, DateOnly? Due, Said Said) : Fact(Said);
