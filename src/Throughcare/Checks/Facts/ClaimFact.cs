namespace Throughcare.Checks;

/// <summary>What a paper claims in words.</summary>
public enum Claim
{
    /// <summary>Money is asked for, without a sum.</summary>
    AsksForMoney,

    /// <summary>Posts or teams are asked for.</summary>
    AsksForPosts,

    /// <summary>The posts are permanent.</summary>
    PermanentPosts,

    /// <summary>What happens to the posts when the money ends.</summary>
    PostsAfterFunding,

    /// <summary>Redundancy may come of it.</summary>
    Redundancy,

    /// <summary>Redundancy will not come of it, or costs nothing.</summary>
    NoRedundancyCost,

    /// <summary>The posts are still to be filled.</summary>
    ToRecruit,

    /// <summary>It will save money.</summary>
    Saves,

    /// <summary>How many children a saving rests on.</summary>
    SavingCount,

    /// <summary>Where the money comes from, in words.</summary>
    FundingNamed,

    /// <summary>It costs nothing, or nothing more.</summary>
    CostsNothing,

    /// <summary>Travel or mileage will be paid or borne.</summary>
    TravelCost,

    /// <summary>It cites a report or a consultation as its ground.</summary>
    RestsOnPapers,

    /// <summary>Management oversight is an aim.</summary>
    OversightAim,

    /// <summary>How many children, workers or teams to each manager.</summary>
    OversightStated,

    /// <summary>Manageable caseloads are an aim.</summary>
    CaseloadAim,

    /// <summary>A caseload is stated.</summary>
    CaseloadStated,

    /// <summary>A further manager is asked for.</summary>
    FurtherManager,

    /// <summary>Who or what the manager will manage.</summary>
    ManagerAssigned,

    /// <summary>When the money is spent, or that it recurs.</summary>
    SpendProfile,

    /// <summary>Nobody changes base.</summary>
    BasesStay,

    /// <summary>So many people change base.</summary>
    BasesChange,

    /// <summary>No post is deleted.</summary>
    NoPostsGo,

    /// <summary>So many posts are deleted.</summary>
    PostsGo,

    /// <summary>Nobody is made redundant.</summary>
    NobodyRedundant,

    /// <summary>So many people are made redundant or may be.</summary>
    SomebodyRedundant,

    /// <summary>It costs nothing more.</summary>
    NoAddedCost,

    /// <summary>An added cost, with its sum.</summary>
    AddedCost,

    /// <summary>No interest was declared.</summary>
    NoInterest,

    /// <summary>An interest was declared.</summary>
    InterestDeclared,

    /// <summary>The law officer confirms that it is lawful.</summary>
    ConfirmedLawful,

    /// <summary>The general exception or special urgency is used.</summary>
    ExceptionToNotice,

    /// <summary>How counts of those affected hang together.</summary>
    CountsReconciled,

    /// <summary>Equality has been looked at.</summary>
    EqualityStatement,
}

/// <summary>A claim in words, without a number that could be reckoned with.</summary>
public sealed record ClaimFact(Claim Claim, Said Said) : Fact(Said);
