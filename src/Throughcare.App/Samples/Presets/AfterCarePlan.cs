using Throughcare.App.Consultation;
using Throughcare.App.Equality;
using Throughcare.Consultation;
using Throughcare.Equality;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Samples.Presets;

/// <summary>
/// The borough as published decision A has it: an after-care team and three teams of eight social workers to choose from, with the published days of its consultation and its three options. No assessment was published, so there is
/// none here: it is for whoever works the example. Children, workers and places are made up.
/// </summary>
internal static class AfterCarePlan
{
    public static SamplePlan Plan => BoroughPlan.Plan with
    {
        Title = "After care and permanence teams (worked proposal)",
        AsAt = new(2020, 1, 31),
        SetAside =
        [
            new() { Id = "gradual", Title = "A gradual change to a service from 16 to 25", Summary = "Set aside: the ages within one service would go on competing for its time. The teams stay as they are today.", Teams = [] },
        ],
        Papers = new Dictionary<PaperKind, string>
        {
            [PaperKind.Decision] = WorkedDecision.Of("after-care"),
            [PaperKind.Consultation] = ConsultationText.Write(Consultation),
            [PaperKind.Equality] = EqualityWriting.Write(new EqualityPaper { Option = new("after-care-team"), Statements = Statements }),
        },
    };

    /// <summary>The same with its papers put right: the length that the days have, the decision after the consultation, and an assessment before it.</summary>
    public static SamplePlan Corrected => Plan with
    {
        Title = "After care and permanence teams (worked proposal, corrected)",
        Costing = Costing,
        Papers = new Dictionary<PaperKind, string>
        {
            [PaperKind.Decision] = WorkedDecision.Of("after-care-corrected"),
            [PaperKind.Consultation] = ConsultationText.Write(Consultation with
            {
                Dates = Consultation.Dates with { StatedDays = 48, Decision = new(2021, 1, 27), Starts = new(2021, 4, 1) },
                Meetings = [new() { Id = "staff", Kind = MeetingKind.Staff, On = new(2020, 3, 25), With = "Staff of the teams" }, new() { Id = "union", Kind = MeetingKind.Union, On = new(2020, 3, 26), With = "Unions" }],
            }),
            [PaperKind.Equality] = EqualityWriting.Write(new EqualityPaper { Option = new("after-care-team"), Assessment = SoundAssessment.Of(EqualityHeadings.Usual, new(2020, 6, 1), new(2021, 4, 1), "Each team manager would have eight social workers.") }),
        },
    };

    /// <summary>The posts that the option adds, and the mileage that an action of the assessment promises. The decision gives no cost, so that of the corrected version is made up.</summary>
    private static PlannedCosting Costing => new(
        """
        costing:
          from: 2021/22
          to: 2023/24
          weeks_per_year: 52

        """,
        [
            (CostingTables.PostLines, ["option,line,title,team,fte,starts,stated_cost,funding", "after-care-team,advisers,Personal adviser,After Care (18 to 25),2,2021-04-01,48000,base", "after-care-team,manager,Team manager,Permanence and Through Care Central,1,2021-04-01,78000,base"]),
            (CostingTables.OneOff, ["option,item,kind,title,from,workers,months,miles_today,miles_then,days_a_year,pence_a_mile,funding", "after-care-team,travel,excess travel,Longer journeys to a new base,2021-04-01,6,18,4,8,205,45,change-reserve"]),
            (CostingTables.Funding,
            [
                "option,source,title,kind,amount,from,to,recurrent",
                "after-care-team,base,Base budget of children's services,base budget,2021/22: 174000; 2022/23: 174000; 2023/24: 174000,,,",
                "after-care-team,change-reserve,Reserve for change,reserve,7000,2021-04-01,2023-03-31,no",
            ]),
        ]);

    private static ConsultationPaper Consultation => new()
    {
        Option = new("after-care-team"),
        OptionVersion = 1,
        Dates = new() { Opens = new(2020, 3, 23), Closes = new(2020, 5, 9), StatedDays = 45, PreferencesOpen = new(2020, 3, 23), PreferencesClose = new(2020, 5, 9), Decision = new(2020, 1, 27) },
        Criteria = ["The team that somebody would prefer, of the three"],
        Themes = [new() { Id = "roles", Title = "Changes of roles and teams", Asked = "What do you think of the structure?", Said = "What people wrote was in favour; some were concerned about changes of role and team.", Did = "One-to-one talks were offered, and every affected social worker was asked which of the three teams they would prefer." }],
    };

    private static IReadOnlyList<PublishedStatement> Statements { get; } =
    [
        new() { Id = "after-care-posts", Says = "After Care (18 to 25) has one team manager, two senior practitioners and nine personal advisers.", Where = "Decision, first point", Measure = "after-care-posts", Value = 12, Reading = "1 + 2 + 9." },
        new() { Id = "permanence-posts", Says = "Three permanence and through-care teams have three team managers, three senior practitioners and 24 social workers.", Where = "Decision, second point", Measure = "permanence-posts", Value = 30, Reading = "3 + 3 + 24, so eight social workers, one senior practitioner and one manager to a team; only the totals are published." },
        new() { Id = "decided", Says = "The date of the decision.", Where = "Foot of the page", Measure = "decision", Day = new(2020, 1, 27), Reading = "Before the consultation that it says it rests on: almost surely a slip of the year." },
        new() { Id = "published", Says = "The date of publication.", Where = "Foot of the page", Measure = "publication", Day = new(2021, 2, 3), Reading = "373 days after the date of the decision." },
        new() { Id = "opens", Says = "Formal consultation begins.", Where = "Purpose; organisations consulted", Measure = "consultation-opens", Day = new(2020, 3, 23) },
        new() { Id = "closes", Says = "Formal consultation ends.", Where = "Purpose; organisations consulted", Measure = "consultation-closes", Day = new(2020, 5, 9) },
        new() { Id = "length", Says = "The consultation took 45 days.", Where = "Organisations consulted", Measure = "consultation-days", Value = 45, Reading = "47 days from opening to closing, 48 with both counted; the 45th day is 6 May 2020." },
        new() { Id = "first-meeting", Says = "Unions and staff met jointly in November 2019.", Where = "Organisations consulted", Measure = "union-meeting", Reading = "No day is given, so none is entered among the meetings." },
        new() { Id = "investment", Says = "An investment to meet growing demand was asked for.", Where = "Purpose", Measure = "investment", Reading = "No amount, no funding and no equality statement are published." },
    ];
}
