using Throughcare.App.Consultation;
using Throughcare.App.Equality;
using Throughcare.Consultation;
using Throughcare.Equality;
using Throughcare.Intake;

namespace Throughcare.App.Samples.Presets;

/// <summary>
/// The county as published decision C has it: three permanence teams that would become four, with the published days of its consultation and its equality assessment as it
/// stood, contradictions and all. Its children, workers and places are made up; what the text says stands as statements (<see cref="LocalityStatements"/>).
/// </summary>
internal static class LocalityPlan
{
    public static SamplePlan Plan => CountyPlan.Plan with
    {
        Title = "Locality permanence teams (worked proposal)",
        AsAt = new(2020, 12, 31),
        ChangesStart = new(2021, 4, 1),
        Costing = Costing(paid: false),
        Papers = new Dictionary<PaperKind, string>
        {
            [PaperKind.Decision] = WorkedDecision.Of("locality"),
            [PaperKind.Consultation] = ConsultationText.Write(Consultation),
            [PaperKind.Equality] = EqualityWriting.Write(LocalityAssessment.Published),
        },
    };

    /// <summary>The same with its papers put right: children assessed, a reason under each heading, the assessment after the consultation and before the change.</summary>
    public static SamplePlan Corrected => Plan with
    {
        Title = "Locality permanence teams (worked proposal, corrected)",
        Costing = Costing(paid: true),
        Papers = new Dictionary<PaperKind, string>
        {
            [PaperKind.Decision] = WorkedDecision.Of("locality-corrected"),
            [PaperKind.Consultation] = ConsultationText.Write(Consultation with
            {
                Dates = Consultation.Dates with { Decision = new(2021, 3, 22) },
                // What managers were told before the consultation opened is no part of it, and unions are met within it.
                Meetings = [Consultation.Meetings[^1], new() { Id = "union", Kind = MeetingKind.Union, On = new(2021, 2, 11), With = "Unions" }],
            }),
            [PaperKind.Equality] = EqualityWriting.Write(new EqualityPaper { Option = new("four-teams"), Headings = LocalityAssessment.Headings, Assessment = SoundAssessment.Of(LocalityAssessment.Headings, new(2021, 3, 15), new(2021, 4, 1), "Each team manager would have from five to eight social workers.") }),
        },
    };

    /// <summary>Mileage for 18 months, which an action of the decision promises and no line of it costs; miles and workers are made up. Put right, a reserve pays.</summary>
    private static PlannedCosting Costing(bool paid) => new(
        """
        costing:
          from: 2021/22
          to: 2022/23
          weeks_per_year: 52

        """,
        [
            (CostingTables.OneOff, ["option,item,kind,title,from,workers,months,miles_today,miles_then,days_a_year,pence_a_mile,funding", $"four-teams,travel,excess travel,Longer journeys to a new base,2021-04-01,6,18,7,16,205,45,{(paid ? "change-reserve" : "")}"]),
            .. paid ? [(CostingTables.Funding, (IReadOnlyList<string>)["option,source,title,kind,amount,from,to,recurrent", "four-teams,change-reserve,Reserve for change,reserve,15000,2021-04-01,2023-03-31,no"])] : Array.Empty<(TableContract, IReadOnlyList<string>)>(),
        ]);

    private static ConsultationPaper Consultation => new()
    {
        Option = new("four-teams"),
        OptionVersion = 1,
        Dates = new() { Opens = new(2021, 2, 9), Closes = new(2021, 3, 11), PreferencesOpen = new(2021, 2, 9), PreferencesClose = new(2021, 3, 11), Starts = new(2021, 4, 1) },
        Criteria = ["The team that somebody would prefer", "Caring responsibilities, where a base changes", "The children whom somebody already holds"],
        Meetings =
        [
            new() { Id = "managers-first", Kind = MeetingKind.Other, On = new(2021, 1, 14), With = "Service managers and team managers", Note = "The proposal is shared for first thoughts." },
            new() { Id = "managers-second", Kind = MeetingKind.Other, On = new(2021, 1, 27), With = "Service managers and team managers", Note = "Weekly meetings are agreed from here on." },
            new() { Id = "staff", Kind = MeetingKind.Staff, On = new(2021, 2, 9), With = "Staff affected directly and indirectly", Note = "At noon, by video." },
        ],
    };
}
