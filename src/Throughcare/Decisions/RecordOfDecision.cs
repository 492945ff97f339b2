namespace Throughcare.Decisions;

/// <summary>One thing that the record of a decision must hold.</summary>
/// <param name="Heading">What it is.</param>
/// <param name="Lines">What the record says; empty where nothing has been said, which is missing and not "none".</param>
/// <param name="Required">Whether the law asks for it on this route.</param>
public sealed record RecordEntry(string Heading, IReadOnlyList<string> Lines, bool Required = true)
{
    public bool Missing => Required && Lines.All(string.IsNullOrWhiteSpace);
}

/// <summary>The record of a decision, with what the regulations of its route ask for.</summary>
public static class RecordOfDecision
{
    /// <summary>Which law asks for the record.</summary>
    public static string Law(DecisionPaper paper) => (paper.Rules.Governance, paper.Route) switch
    {
        (Governance.Executive, DecisionRoute.Cabinet) => "SI 2012/2089, regulation 12",
        (Governance.Executive, _) => "SI 2012/2089, regulation 13",
        (_, DecisionRoute.Officer) => "SI 2014/2095, regulation 7",
        _ => "Local Government Act 1972, section 100C",
    };

    /// <summary>How long the record and its background papers are kept for inspection; null where no regulation of that route says.</summary>
    public static string? Keeping(DecisionPaper paper) => paper.Rules.Governance == Governance.Committees && paper.Route == DecisionRoute.Officer
        ? "The record is open to inspection for six years from the decision, and background papers for four (SI 2014/2095, regulation 8)." : null;

    public static IReadOnlyList<RecordEntry> Of(DecisionPaper paper) =>
    [
        new("Decision", paper.Resolutions.Count > 0 ? [.. paper.Resolutions.OrderBy(r => r.Number).Select(r => $"{r.Number}. {r.Text}")] : paper.Decided is null ? [] : paper.Recommendations),
        new("Date of the decision", paper.Decided is { } day ? [$"{day:d MMMM yyyy}"] : []),
        new("Decided by", One(paper.DecisionMaker)),
        new("Reasons", One(paper.Reasons)),
        new("Alternatives considered and rejected", [.. paper.Options.Where(o => o.Outcome == OptionOutcome.Rejected).Select(o => $"{o.Title}: {o.Reason ?? o.Summary}")]),
        new("Conflicts of interest, and dispensations", One(paper.Conflicts), ConflictsAsked(paper)),
        new("Values as agreed", [.. paper.Values.Select(v => v.Differs ? $"{v.What}: {v.Agreed} (recommended: {v.Recommended})" : $"{v.What}: {v.Agreed ?? v.Recommended}")], false),
    ];

    // An officer's record needs them where members were consulted, or where the power was given for this one decision.
    private static bool ConflictsAsked(DecisionPaper paper) => paper.Route != DecisionRoute.Officer || !string.IsNullOrWhiteSpace(paper.Consultation) || paper.SignOffs.Any(s => s.Step == SignOffStep.CabinetMember);

    private static IReadOnlyList<string> One(string? text) => string.IsNullOrWhiteSpace(text) ? [] : [text.Trim()];
}
