using Throughcare.App.Consultation;
using Throughcare.App.Equality;
using Throughcare.Consultation;
using Throughcare.Equality;
using Throughcare.Intake;
using static Throughcare.Structure.WorkerRole;

namespace Throughcare.App.Samples.Presets;

/// <summary>
/// A small borough with the figures of published decision B: a supervisor and a fifth and four workers over three areas, costed over four financial years against a fund, to the thousand. Its children and the team that
/// looks after them are made up, and stay as they are under either option: the new team works with schools and holds no child.
/// </summary>
internal static class TogetherPlan
{
    private static readonly string[] Care = ["care-planning", "permanence", "through-care"];

    public static SamplePlan Plan => new()
    {
        Council = "Elmcastle Borough Council",
        Title = "Together With team",
        Source = "A made-up council with the published figures of decision B. Its children and their team are invented. Grade points, held pay and the on-cost rate are our inference: the decision does not publish them.",
        AsAt = new(2018, 8, 1),
        Map = new()
        {
            Columns = 26,
            Rows = 22,
            CellRadius = 0.3,
            Wards = 9,
            Localities = [new("Osmelwick", "Osmelwick", 0.25, 0.7, 0.6), new("Tarrowgate", "Tarrowgate", 0.7, 0.65, 0.5), new("Wexlam", "Wexlam", 0.5, 0.25, 0.7)],
            PostcodeArea = "ZW",
            Postcodes = 120,
            Latitude = 49.6,
            Longitude = -10.2,
        },
        ChildrenInCare = 60,
        Unaccompanied = 2,
        InProceedings = [0, 0, 0],
        PlanNotFinal = [0, 0, 0],
        Permanent = [20, 18, 20],
        Level = true,
        Shares = new() { Ages = [0, 10, 14, 22, 14], LegalStatuses = [42, 0, 4, 14], Placements = [40, 6, 5, 5, 2, 1, 1], OutsidePercent = 40 },
        Standard = "16",
        Maximum = "20",
        LeaveEachYear = 20,
        Others = [new(ServiceManager, 100)],
        Teams = [new() { Id = "CC", Name = "Children in Care Team", Phases = Care, Base = 0, Holds = 60, Workers = [new(TeamManager, 100), Stays(0), Stays(1), Stays(2), Stays(0, 1)] }],
        Option = new()
        {
            Id = "new-team",
            Title = "A new team",
            Summary = "One supervisor and a fifth (Grade 8) and four workers (Grade 5), from 1 September 2018 to 31 March 2022, at the bottom of their grades with an increment each April. Grade 5 is inferred as old points 25 to 28 and Grade 8 as 39 to 42, pay as held at 2018/19, and on-costs as 28.7% (28.4% to 28.8% give the published table too).",
            Teams = [new() { Id = "CC", Name = "Children in Care Team", Phases = Care, Base = 0 }, new() { Id = "TW", Name = "Together With", Phases = [], Base = 0 }],
            NewPosts = [Supervisor("N001", 100), Supervisor("N002", 20), .. Enumerable.Range(3, 4).Select(n => new SamplePost($"N00{n}", "TW", FamilyWorker, 100, "Grade 5", null) { Starts = Starts })],
        },
        SetAside = [new() { Id = "within-capacity", Title = "Within current capacity", Summary = "The work is done by the posts that there are.", Teams = [] }],
        Costing = Costing,
        Papers = new Dictionary<PaperKind, string> { [PaperKind.Decision] = WorkedDecision.Of("together") },
    };

    /// <summary>The same with its papers put right: consulted on and assessed before it is decided.</summary>
    public static SamplePlan Corrected => Plan with
    {
        Title = "Together With team, corrected",
        AsAt = new(2018, 6, 1),
        Papers = new Dictionary<PaperKind, string>
        {
            [PaperKind.Decision] = WorkedDecision.Of("together-corrected"),
            [PaperKind.Consultation] = ConsultationText.Write(new ConsultationPaper
            {
                Option = new("new-team"),
                OptionVersion = 1,
                Dates = new() { Opens = new(2018, 5, 14), Closes = new(2018, 6, 15), Decision = new(2018, 6, 29), Starts = Starts },
                Criteria = ["Nobody's post, base or manager changes; staff may apply for the new posts"],
                Meetings = [new() { Id = "staff", Kind = MeetingKind.Staff, On = new(2018, 5, 15), With = "Early help and children in care staff" }, new() { Id = "union", Kind = MeetingKind.Union, On = new(2018, 5, 22), With = "Unions" }],
                Themes = [new() { Id = "hours", Title = "Hours of the posts", Asked = "What would make you apply?", Said = "Staff asked whether the posts could be shared.", Did = "Each post may be worked part time." }],
            }),
            [PaperKind.Equality] = EqualityWriting.Write(new EqualityPaper
            {
                Option = new("new-team"),
                Assessment = AddedPostsAssessment.Of("Schools and other universal services meet needs early, so that fewer families are passed on to specialist services.", "Referrals come late, and many could have been met where the child was first seen.", new(2018, 6, 18), Starts),
            }),
        },
    };

    private static DateOnly Starts => new(2018, 9, 1);

    private static PlannedWorker Stays(params int[] leans) => new(SocialWorker, 100, leans) { May = ["CC"], Pinned = true };

    private static SamplePost Supervisor(string id, int fte) => new(id, "TW", Other, fte, "Grade 8", null) { Starts = Starts };

    private static PlannedCosting Costing => new(
        """
        costing:
          from: 2018/19
          to: 2021/22
          pay_held_at: 2018/19
          starting_point: bottom
          flat_on_cost: 28.7%
          rounded_to: 1000
          rounding: adds up

        """,
        [
            (CostingTables.Grades, ["grade,scale,bottom,top", "Grade 5,njc-old,25,28", "Grade 8,njc-old,39,42"]),
            (CostingTables.PostLines,
            [
                "option,line,title,team,fte,holders,grade,starts,ends,funding",
                "new-team,supervisor,Together With supervisor,Together With,1.2,1.0; 0.2,Grade 8,2018-09-01,2022-03-31,reform-fund",
                "new-team,worker,Together With worker,Together With,4,,Grade 5,2018-09-01,2022-03-31,reform-fund",
            ]),
            (CostingTables.Funding,
            [
                "option,source,title,kind,amount,from,to,recurrent,condition",
                ",reform-fund,Reform fund,grant,2573000,2018-04-01,2022-03-31,no,\"available and anticipated; other commitments on it are not published, nor whether it may pay for redundancy\"",
            ]),
        ]);
}
