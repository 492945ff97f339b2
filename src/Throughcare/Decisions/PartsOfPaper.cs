namespace Throughcare.Decisions;

/// <summary>The names by which parts of a paper can be kept back. A name that is none of these would keep nothing back.</summary>
public static class PartsOfPaper
{
    public const string Reasons = "reasons", Consultation = "consultation", Conflicts = "conflicts", Value = "value of the decision", Costs = "costs", Plan = "plan";

    public static IReadOnlyList<string> Of(DecisionPaper paper) =>
    [
        .. paper.Statements.Select(s => s.Part), .. paper.Options.Select(o => o.Part), .. paper.Implications.Select(i => i.Part), .. paper.Values.Select(v => Agreed(v)),
        .. paper.Attachments.Select(Attachment), .. paper.Resolutions.Select(ResolutionPart), .. paper.Later.Select(LaterPart), .. paper.Delegations.Select(DelegationPart),
        Reasons, Consultation, Conflicts, Value, Costs, Plan,
    ];

    public static string Agreed(AgreedValue value) => "agreed " + value.What;

    public static string Attachment(string title) => "attachment " + title;

    public static string ResolutionPart(Resolution resolution) => $"resolution {resolution.Number}";

    public static string LaterPart(LaterDecision later) => "later " + later.Title;

    public static string DelegationPart(Delegation delegation) => "delegation " + delegation.To;
}
