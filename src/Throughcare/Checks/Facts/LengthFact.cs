namespace Throughcare.Checks;

/// <summary>What a stated length is the length of.</summary>
public enum LengthOf
{
    /// <summary>The consultation.</summary>
    Consultation,

    /// <summary>Posts, contracts or a team.</summary>
    Posts,
}

/// <summary>A unit of time.</summary>
public enum TimeUnit
{
    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Monday to Friday without bank holidays.</summary>
    WorkingDays,

    /// <summary>Weeks of seven days.</summary>
    Weeks,

    /// <summary>Calendar months.</summary>
    Months,

    /// <summary>Years.</summary>
    Years,
}

/// <summary>A length that is stated in words: "45 days", "a period of four years".</summary>
public sealed record LengthFact(LengthOf Of, int Number, TimeUnit Unit, Said Said) : Fact(Said)
{
    public string InWords => $"{Number} {(Unit is TimeUnit.WorkingDays ? "working day" : Unit.ToString().ToLowerInvariant()[..^1])}{(Number == 1 ? "" : "s")}";
}
