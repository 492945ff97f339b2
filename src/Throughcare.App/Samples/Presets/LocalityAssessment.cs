using Throughcare.Equality;

namespace Throughcare.App.Samples.Presets;

/// <summary>
/// The equality assessment of decision C in our words, with its impacts, actions and days as they were published: one reason for nine headings, children left out, a person who could be known, and costs under a neutral
/// heading. The review finds all of that.
/// </summary>
internal static class LocalityAssessment
{
    private const string SameReason = "Job roles stay as they are, and no effect on people under this heading is expected at present.";

    /// <summary>The nine of the Act and five of the council's own.</summary>
    public static EqualityHeadings Headings { get; } = new(EqualityHeadings.UsualOfCouncils.Where(h => h.Id != "care-experience"));

    public static EqualityPaper Published => new()
    {
        Option = new("four-teams"),
        AgreedOn = new(2020, 12, 16),
        MustSign = ["Author", "Equality lead", "Chair of the equality and diversity group"],
        Headings = Headings,
        Assessment = new()
        {
            Aims = "Children in care have a social worker from the team for their home locality, oversight by managers is alike everywhere, and caseloads can be managed.",
            Background = "Children in care are spread unevenly over the localities, so that oversight differs and some transfers wait.",
            Data = "Employee records; home localities of children in care; the present base of each team.",
            Engagement = "Managers were spoken with, and the proposal was told of in team meetings. A consultation meeting is to follow, and workers of the teams that change say which team they would prefer.",
            AssessedOn = new(2021, 1, 28),
            Rows =
            [
                .. new[] { "age", "gender-reassignment", "race", "religion-or-belief", "sexual-orientation", "sex", "marriage-or-civil-partnership", "rural-isolation", "armed-forces" }.Select(h => Staff(h, Impact.Neutral, SameReason)),
                Staff("disability", Impact.Neutral, "Equipment that is in use stays with whoever uses it, and nobody has said that a disability keeps them from travelling.", "Needs can be told to a manager during the consultation."),
                Staff("pregnancy-or-maternity", Impact.Neutral, "One worker whose base would change is pregnant.", "Needs are asked about in person."),
                Staff("carers", Impact.Negative, "A new base may suit less where somebody does not get the team they prefer; for others it is nearer home.", "A preference is asked of everybody."),
                Staff("single-parents", Impact.Negative, "Hours around school are tighter with another base, where somebody does not get the team they prefer.", "A preference is asked of everybody."),
                Staff("deprivation", Impact.Neutral, "Where the new base is further from home there may be additional travel costs.", "Mileage can be claimed for a time."),
            ],
            Actions =
            [
                new() { Id = "pregnancy", Headings = ["pregnancy-or-maternity"], On = EffectOn.Staff, Issue = "Pregnancy and maternity", Action = "Take part in every step of the consultation, state a preference like everybody else, and say what is needed.", Owner = "Service manager", Due = new(2021, 3, 11) },
                new() { Id = "carers", Headings = ["carers", "single-parents"], On = EffectOn.Staff, Issue = "Carers and single parents", Action = "Let workers whose base may change choose between their present and another place of work, and weigh caring responsibilities.", Owner = "Service manager", Due = new(2021, 3, 11) },
                new() { Id = "mileage", Headings = ["deprivation"], On = EffectOn.Staff, Issue = "Social and economic deprivation", Action = "Pay the excess mileage and time of whoever travels further for 18 months.", Owner = "Service manager", Due = new(2021, 4, 1) },
                new() { Id = "update", Issue = "The assessment itself", Action = "Look at the assessment again after the consultation, and update it where needed.", Owner = "Service manager", Due = new(2021, 4, 11) },
            ],
            Reviews = [new(LookAgain.AfterConsultation, new(2021, 4, 11))],
            SignOffs = [new("Author", new(2021, 1, 28)), new("Equality lead", new(2021, 2, 22)), new("Chair of the equality and diversity group", new(2021, 2, 22))],
        },
        Statements = LocalityStatements.All,
    };

    private static HeadingAssessed Staff(string heading, Impact impact, string evidence, string? mitigation = null) => new() { Heading = heading, On = EffectOn.Staff, Impact = impact, Evidence = evidence, Mitigation = mitigation };
}
