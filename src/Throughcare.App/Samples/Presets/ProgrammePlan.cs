using Throughcare.App.Consultation;
using Throughcare.App.Equality;
using Throughcare.Consultation;
using Throughcare.Equality;
using Throughcare.Intake;
using static Throughcare.Structure.WorkerRole;

namespace Throughcare.App.Samples.Presets;

/// <summary>
/// A borough with the figures of published decision E: fifty social workers and seventeen support officers among thirteen proposals for £14.7m. The data is of its two teams for children in care alone: 336 children with 16
/// social workers, 21 to each, who with five of the fifty posts would be 21, with 16 children each. The other posts are in teams that work with children at home, who are not in it.
/// </summary>
internal static class ProgrammePlan
{
    private static readonly string[] Care = ["care-planning", "permanence", "through-care"];

    public static SamplePlan Plan => new()
    {
        Council = "Northmere Metropolitan Council",
        Title = "Investment in children's services",
        Source = "A made-up council with the published figures of decision E. Its children and teams are invented, and so is where the posts go. That both named sums are part of the total is our reading; the years are ours, as the decision has none.",
        AsAt = new(2025, 9, 30),
        Map = new()
        {
            Columns = 34,
            Rows = 30,
            CellRadius = 0.3,
            Wards = 12,
            Localities = [new("Ulverstead", "Ulverstead", 0.3, 0.72, 0.9), new("Crandlemoor", "Crandlemoor", 0.72, 0.66, 0.6), new("Yewthorne", "Yewthorne", 0.5, 0.25, 0.8)],
            PostcodeArea = "ZT",
            Postcodes = 300,
            Latitude = 49.2,
            Longitude = -10.6,
        },
        ChildrenInCare = 336,
        Unaccompanied = 14,
        InProceedings = [0, 0, 0],
        PlanNotFinal = [0, 0, 0],
        Permanent = [110, 76, 136],
        Level = true,
        Shares = new() { Ages = [0, 50, 76, 130, 80], LegalStatuses = [240, 0, 22, 74], Placements = [228, 40, 28, 24, 6, 5, 5], OutsidePercent = 42 },
        Standard = "18",
        Maximum = "22",
        LeaveEachYear = 100,
        Others = [new(ServiceManager, 100)],
        Teams = [Team("CN", "Children in Care North", [0, 1], 189, 9, 2), Team("CS", "Children in Care South", [2], 147, 7, 1)],
        Option = new()
        {
            Id = "invest",
            Title = "Invest",
            Summary = "Thirteen proposals for £14.7m in all. Two of them have external funding of their own; what the others cost, and who pays for them, is not said.",
            Teams =
            [
                new() { Id = "CN", Name = "Children in Care North", Phases = Care, Localities = [0, 1], Base = 0 }, new() { Id = "CS", Name = "Children in Care South", Phases = Care, Localities = [2], Base = 2 },
                new() { Id = "AS", Name = "Assessment", Phases = [], Base = 0 }, new() { Id = "FS", Name = "Family Support", Phases = [], Base = 0 },
            ],
            NewPosts = [.. Posts],
        },
        Costing = ProgrammeCosting.Published,
        Papers = new Dictionary<PaperKind, string> { [PaperKind.Decision] = WorkedDecision.Of("programme") },
    };

    /// <summary>The same with its papers put right: each proposal has a cost, a start and a source, and the plan comes to 16 children to a social worker.</summary>
    public static SamplePlan Corrected => Plan with
    {
        Title = "Investment in children's services, corrected",
        Standard = "17",
        Maximum = "21",
        Option = Plan.Option with { Summary = "Thirteen proposals for £14.7m in all, from 1 April 2026 to 31 March 2029, each with its cost, its owner, its start and who pays." },
        Costing = ProgrammeCosting.Corrected,
        Papers = new Dictionary<PaperKind, string>
        {
            [PaperKind.Decision] = WorkedDecision.Of("programme-corrected"),
            [PaperKind.Consultation] = ConsultationText.Write(new ConsultationPaper
            {
                Option = new("invest"),
                OptionVersion = 1,
                Dates = new() { Opens = new(2026, 1, 5), Closes = new(2026, 2, 13), Decision = new(2026, 3, 16), Starts = new(2026, 4, 1) },
                Criteria = ["Nobody's post, base or manager changes; agency staff may apply for the permanent posts"],
                Meetings = [new() { Id = "staff", Kind = MeetingKind.Staff, On = new(2026, 1, 8), With = "Staff of children's social care" }, new() { Id = "union", Kind = MeetingKind.Union, On = new(2026, 1, 14), With = "Unions" }],
                Themes = [new() { Id = "homes", Title = "Somewhere to live", Asked = "What should come first?", Said = "Young people asked for move-on homes first.", Did = "That proposal was brought forward." }],
            }),
            [PaperKind.Equality] = EqualityWriting.Write(new EqualityPaper
            {
                Option = new("invest"),
                Assessment = AddedPostsAssessment.Of("Families are helped earlier, and children in care have a social worker with time for them.", "The teams for children in care hold 336 children with 16 social workers.", new(2026, 2, 20), new(2026, 4, 1)),
            }),
        },
    };

    private static PlannedTeam Team(string id, string name, int[] localities, int holds, int workers, int agency) => new()
    {
        Id = id,
        Name = name,
        Phases = Care,
        Localities = localities,
        Base = localities[0],
        Holds = holds,
        Workers = [new(TeamManager, 100), .. Enumerable.Range(0, workers).Select(i => new PlannedWorker(SocialWorker, 100, [localities[i % localities.Length]]) { May = [id], Pinned = true, Agency = i >= workers - agency })],
    };

    private static IEnumerable<SamplePost> Posts =>
        new[] { (Team: "CN", Count: 3), (Team: "CS", Count: 2), (Team: "AS", Count: 20), (Team: "FS", Count: 25) }.SelectMany(t => Enumerable.Repeat((t.Team, Role: SocialWorker, Grade: "Grade 10"), t.Count))
            .Concat(new[] { (Team: "CN", Count: 3), (Team: "CS", Count: 2), (Team: "AS", Count: 5), (Team: "FS", Count: 7) }.SelectMany(t => Enumerable.Repeat((t.Team, Role: FamilyWorker, Grade: "Grade 6"), t.Count)))
            .Select((p, i) => new SamplePost($"N{i + 1:000}", p.Team, p.Role, 100, p.Grade, null));
}
