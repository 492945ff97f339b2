namespace Throughcare.Checks;

/// <summary>What a figure of the proposal's own costing, data or plan is.</summary>
public enum FigureOf
{
    /// <summary>What an option costs more than today, all years.</summary>
    CostInAll,

    /// <summary>The same in one financial year.</summary>
    CostOfYear,

    /// <summary>What the posts of one grade cost, all years.</summary>
    CostOfGrade,

    /// <summary>Working time of all posts that an option adds.</summary>
    FteAdded,

    /// <summary>Working time of one line of posts.</summary>
    FteOfPost,

    /// <summary>What is costed of excess travel.</summary>
    ExcessTravel,

    /// <summary>Children in care on the day of the extract.</summary>
    ChildrenInCare,

    /// <summary>Children to a worker or a full-time worker, counted in one of the ways in which people count.</summary>
    Caseload,

    /// <summary>The share of children in the right team and the right locality.</summary>
    RightTeamAndLocality,

    /// <summary>Workers whose base the released plan changes.</summary>
    ChangeOfBase,

    /// <summary>Workers whose manager the released plan changes.</summary>
    ChangeOfManager,

    /// <summary>How many teams an option has more than there are today.</summary>
    TeamsAdded,
}

/// <summary>
/// A figure that the proposal works out.
/// <c>About</c>: the option, year, grade, post or way of counting; <c>Shown</c>: its value in words, as everybody may read it.
/// </summary>
public sealed record FigureFact(FigureOf Of, decimal Value, string About, string Shown, Said Said) : Fact(Said);

/// <summary>A line of posts that goes on when the source that pays for it has ended.</summary>
public sealed record PostAfterFundingFact(string Post, string Source, DateOnly Ends, Said Funding, Said Said) : Fact(Said);

/// <summary>A count of all children in care that a text states, and the day that it states for it.</summary>
public sealed record ChildrenFact(int Number, bool OfAnotherDay, Said Said) : Fact(Said);

/// <summary>So many teams that a text says become so many: "three teams become four".</summary>
public sealed record TeamsFact(int Before, int After, Said Said) : Fact(Said);

/// <summary>An average caseload that a text states as it is now or as it would be; a target or a limit is none.</summary>
public sealed record CaseloadFact(decimal Number, int Decimals, Said Said) : Fact(Said);
