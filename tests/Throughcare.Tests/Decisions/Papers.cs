using Throughcare.Calendar;
using Throughcare.Decisions;
using Throughcare.Measures;

namespace Throughcare.Tests.Decisions;

/// <summary>A key decision of the cabinet of a made-up council, in which everything is as it should be.</summary>
internal static class Papers
{
    public static readonly DateOnly Decision = new(2026, 3, 16);

    public static DecisionTerms Terms { get; } = new() { Days = WorkingDays.England, Today = new(2026, 3, 20) };

    public static DecisionPaper Sound { get; } = new()
    {
        Title = "Four teams in place of three",
        Rules = new() { KeyFrom = Money.FromPounds(250_000) },
        Route = DecisionRoute.Cabinet,
        DecisionMaker = "Cabinet",
        Author = "Head of Service",
        Wards = ["All"],
        Key = true,
        SubjectToCallIn = true,
        Value = Money.FromPounds(300_000),
        Statements = [new("Background", "Three teams become four.")],
        Options =
        [
            new() { Title = "Do nothing", Outcome = OptionOutcome.Rejected, Reason = "Teams stay far from the children." },
            new() { Title = "Four teams", Outcome = OptionOutcome.Recommended, Reason = "Children keep their workers." },
        ],
        Reasons = "Children will have a social worker near their home.",
        Recommendations = ["Approve four teams."],
        Consultation = "Staff and unions were consulted.",
        Conflicts = "None",
        Implications = [.. new DecisionRules().RequiredImplications.Select(k => new Implication { Kind = k, Text = "Stated.", By = "Officer" })],
        Confirmations = [new() { Question = "Is it lawful?", Answer = true }, new() { Question = "Is it contrary to the policy framework?", Answer = false, Wanted = false }],
        SignOffs =
        [
            new() { Step = SignOffStep.Author, Role = "Head of Service", On = new(2026, 2, 20) },
            new() { Step = SignOffStep.Finance, Role = "Accountant", On = new(2026, 2, 23) },
            new() { Step = SignOffStep.Legal, Role = "Solicitor", On = new(2026, 2, 24) },
        ],
        BackgroundPapers = ["None"],
        ForwardPlan = new() { Published = new(2026, 2, 13), Matter = "Four teams", DecisionMaker = "Cabinet", From = Decision, Documents = ["Report"], CopiesFrom = "Democratic services", FurtherDocuments = "Ask democratic services" },
        AgendaPublished = new(2026, 3, 6),
        Decided = Decision,
        Published = new(2026, 3, 18),
        Effective = new(2026, 3, 26),
        Starts = new(2026, 4, 1),
    };
}
