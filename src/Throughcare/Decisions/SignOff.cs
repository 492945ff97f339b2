namespace Throughcare.Decisions;

/// <summary>Who signs a report off, in the order in which they usually do.</summary>
public enum SignOffStep
{
    /// <summary>Whoever wrote it.</summary>
    Author,

    /// <summary>Finance.</summary>
    Finance,

    /// <summary>Legal.</summary>
    Legal,

    /// <summary>Human resources.</summary>
    HumanResources,

    /// <summary>Procurement.</summary>
    Procurement,

    /// <summary>Property.</summary>
    Property,

    /// <summary>Equality.</summary>
    Equality,

    /// <summary>Risk.</summary>
    Risk,

    /// <summary>The director.</summary>
    Director,

    /// <summary>The cabinet member who was consulted.</summary>
    CabinetMember,

    /// <summary>Whoever decides, where that is one person.</summary>
    DecisionMaker,
}

/// <summary>One signature under the report, by role and day; no day where nobody has signed.</summary>
public sealed record SignOff
{
    public required SignOffStep Step { get; init; }

    /// <summary>As whom: "Assistant Director, Early Intervention".</summary>
    public string? Role { get; init; }

    public DateOnly? On { get; init; }

    /// <summary>Where one signs for somebody else, the reason.</summary>
    public string? OnBehalf { get; init; }
}

/// <summary>A question that is answered with yes or no before a decision, such as whether it is lawful.</summary>
public sealed record Confirmation
{
    public required string Question { get; init; }

    /// <summary>Null where nobody has answered.</summary>
    public bool? Answer { get; init; }

    /// <summary>The answer without which the decision cannot be published. Default yes; "contrary to the policy framework?" wants no.</summary>
    public bool Wanted { get; init; } = true;

    /// <summary>Whose answer it is: a role.</summary>
    public string? By { get; init; }
}

/// <summary>Steps in words.</summary>
public static class SignOffWords
{
    public static string InWords(this SignOffStep step) => step switch
    {
        SignOffStep.HumanResources => "Human resources",
        SignOffStep.CabinetMember => "Cabinet member consulted",
        SignOffStep.DecisionMaker => "Decision maker",
        _ => step.ToString(),
    };

    /// <summary>As it stands in a file: "human resources".</summary>
    public static string Word(this SignOffStep step) => step switch
    {
        SignOffStep.HumanResources => "human resources",
        SignOffStep.CabinetMember => "cabinet member",
        SignOffStep.DecisionMaker => "decision maker",
        _ => step.ToString().ToLowerInvariant(),
    };
}
