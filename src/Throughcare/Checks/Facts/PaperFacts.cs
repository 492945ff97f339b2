namespace Throughcare.Checks;

/// <summary>What a paper is for. One paper may be several.</summary>
public enum PaperFor
{
    /// <summary>It asks for a decision or records one.</summary>
    Decision,

    /// <summary>It assesses the impact on equality.</summary>
    Equality,
}

/// <summary>What the paper is for.</summary>
public sealed record PaperFact(PaperFor For, Said Said) : Fact(Said);

/// <summary>What a heading or a question of a paper is about.</summary>
public enum Topic
{
    DecisionMaker, DecisionDate, PublicationDate, KeyDecision, CallIn, Wards, Purpose, Background, Decision, Recommendation, Reasons, Options, Alternatives, Consultation,
    Financial, Legal, Procurement, HumanResources, Equality, Property, Risks, Lawful, WithinBudget, PolicyFramework, BackgroundPapers, Attachments, Author, AuthorSignOff, SignOff, ActionPlan, Staff, Other,
}

/// <summary>
/// A heading or question with what stands under it.
/// <c>Asks</c>: the heading or question as it stands. <c>Answer</c>: all that stands under it, empty where nothing does.
/// </summary>
public sealed record AnswerFact(Topic Topic, string Asks, string Answer, Said Said) : Fact(Said)
{
    public bool IsEmpty => Answer.Length == 0;
}

/// <summary>An option: "Option 2", its words, and whether it is the one recommended or chosen.</summary>
public sealed record OptionFact(string Label, string Words, bool Chosen, Said Said) : Fact(Said);

/// <summary>A reference to another part of the paper, and whether that part is there.</summary>
public sealed record ReferenceFact(string To, bool Found, string There, Said Said) : Fact(Said);

/// <summary>Who signed, as what.</summary>
public sealed record SignatureFact(string Role, string Name, bool IsAuthor, Said Said) : Fact(Said);

/// <summary>Decisions passed to somebody else.</summary>
public sealed record DelegationFact(bool LimitOfValue, bool LimitOfTime, Said Said) : Fact(Said);

/// <summary>One of the measures of a programme.</summary>
public sealed record MeasureFact(string Words, bool HasCost, bool HasStart, Said Said) : Fact(Said);
