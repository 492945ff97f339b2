using Throughcare.App.Consultation;
using Throughcare.App.Equality;
using Throughcare.Consultation;
using Throughcare.Equality;
using Throughcare.Intake;
using static Throughcare.Structure.WorkerRole;

namespace Throughcare.App.Samples.Presets;

/// <summary>
/// A council with the figures of published decision D: 354 children in care in two teams of 177, and seven more whose proceedings end that week. As it was published, a manager is added and nobody is given to the post; put
/// right, six of the eighteen social workers form the third team, and each manager has 118 children. Nine workers of a team hold 19 or 20 children each, so that it can be done without a change of worker.
/// </summary>
internal static class ManagerPlan
{
    private static readonly string[] Care = ["care-planning", "permanence", "through-care"];
    private static readonly string[] Court = ["proceedings"];

    public static SamplePlan Plan => Of(new(2019, 2, 11), third: false) with
    {
        Title = "An additional team manager",
        Papers = new Dictionary<PaperKind, string> { [PaperKind.Decision] = WorkedDecision.Of("manager") },
        Costing = ManagerCosting.Published,
    };

    /// <summary>The same with its papers put right: the third manager has a team, the post is paid for, and the change is consulted on and assessed.</summary>
    public static SamplePlan Corrected => Of(new(2026, 2, 11), third: true) with
    {
        Title = "An additional team manager, corrected",
        Costing = ManagerCosting.Corrected,
        Papers = new Dictionary<PaperKind, string>
        {
            [PaperKind.Decision] = WorkedDecision.Of("manager-corrected"),
            [PaperKind.Consultation] = ConsultationText.Write(new ConsultationPaper
            {
                Option = new("third-manager"),
                OptionVersion = 1,
                Dates = new() { Opens = new(2026, 1, 12), Closes = new(2026, 2, 13), PreferencesOpen = new(2026, 1, 12), PreferencesClose = new(2026, 2, 13), Decision = new(2026, 3, 2), Starts = new(2026, 4, 1) },
                Criteria = ["The team that somebody would prefer", "The children whom somebody already holds"],
                Meetings = [new() { Id = "staff", Kind = MeetingKind.Staff, On = new(2026, 1, 13), With = "Both teams for children in care" }, new() { Id = "union", Kind = MeetingKind.Union, On = new(2026, 1, 20), With = "Unions" }],
                Themes = [new() { Id = "children", Title = "Children's workers", Asked = "What should not change?", Said = "Staff asked to keep the children they know.", Did = "Workers move to the third team with their children." }],
            }),
            [PaperKind.Equality] = EqualityWriting.Write(new EqualityPaper
            {
                Option = new("third-manager"),
                Assessment = AddedPostsAssessment.Of("Every child's plan is looked at often enough for it to move on.", "Two managers have 177 children each. With a third, each manager has 118 children and 6 social workers.", new(2026, 2, 16), new(2026, 4, 1)),
            }),
        },
    };

    /// <param name="asAt">The day of the data.</param>
    /// <param name="third">Whether workers of either team may be in the third; else everybody stays.</param>
    private static SamplePlan Of(DateOnly asAt, bool third) => new()
    {
        Council = "Hartwell Vale Council",
        Title = "An additional team manager",
        Source = "A made-up council with the published figures of decision D. Its children and workers are invented. The cost of the post, its dates and the number of delayed children are our inference: the decision gives none of them.",
        AsAt = asAt,
        Map = new()
        {
            Columns = 34,
            Rows = 28,
            CellRadius = 0.4,
            Wards = 12,
            Localities = [new("Kestrelby", "Kestrelby", 0.3, 0.7, 0.9), new("Ormandale", "Ormandale", 0.7, 0.6, 0.6), new("Wyndlemoor", "Wyndlemoor", 0.45, 0.25, 0.5)],
            PostcodeArea = "ZV",
            Postcodes = 300,
            Latitude = 48.9,
            Longitude = -10.1,
        },
        ChildrenInCare = 361,
        Unaccompanied = 15,
        HomeUnknown = 1,
        InProceedings = [3, 2, 2],
        PlanNotFinal = [0, 0, 0],
        Permanent = [130, 110, 98],
        Level = true,
        ProceedingsEndIn = 4,
        Shares = new() { Ages = [0, 53, 80, 140, 88], LegalStatuses = [250, 7, 24, 80], Placements = [245, 42, 30, 25, 8, 5, 6], OutsidePercent = 42 },
        Standard = "20",
        Maximum = "22",
        LeaveEachYear = 110,
        Others = [new(ServiceManager, 100)],
        Teams =
        [
            InCare("T1", "Children in Care Team 1", third), InCare("T2", "Children in Care Team 2", third),
            new() { Id = "FW", Name = "Fieldwork Court Team", Phases = Court, Base = 0, Holds = 7, Workers = [new(TeamManager, 100), new(SocialWorker, 35) { May = ["FW"], Pinned = true }] },
        ],
        Option = new()
        {
            Id = "third-manager",
            Title = "A third team manager",
            Summary = "A post of £60,000 a year, all in, against children whose plans are delayed at £750 a week or more each. £750 is gross: where the child goes instead costs something too, which the decision does not say.",
            Teams =
            [
                Team("T1", "Children in Care Team 1", third), Team("T2", "Children in Care Team 2", third), Team("T3", "Third team", third),
                new() { Id = "FW", Name = "Fieldwork Court Team", Phases = Court, Base = 0 },
            ],
            NewPosts = [new("N001", "T3", TeamManager, 100, "Grade J", null) { Starts = new(2026, 4, 1) }],
        },
    };

    // Two who hold 20 children each and one who holds 19 would like to go: 59 of 177.
    private static readonly int[] WouldLikeToGo = [4, 5, 8];

    private static PlannedTeam InCare(string id, string name, bool third) => new()
    {
        Id = id,
        Name = name,
        Phases = Care,
        Base = 0,
        Holds = 177,
        Workers = [new(TeamManager, 100), .. Enumerable.Range(0, 9).Select(i => new PlannedWorker(SocialWorker, 100, [i % 3]) { May = !third ? [id] : WouldLikeToGo.Contains(i) ? ["T3", id] : [id, "T3"], Pinned = !third })],
    };

    /// <summary>Six social workers and 118 children to a team, where there is a third.</summary>
    private static SampleTeam Team(string id, string name, bool third) => new() { Id = id, Name = name, Phases = Care, Base = 0, FteMin = third ? "6" : null, FteMax = third ? "6" : null, Oversight = third ? "118" : null };
}
