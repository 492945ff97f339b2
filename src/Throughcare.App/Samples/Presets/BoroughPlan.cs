using static Throughcare.Structure.WorkerRole;

namespace Throughcare.App.Samples.Presets;

/// <summary>
/// A borough of the shape of published decision A (after care and permanence restructure): today two looked-after teams and one
/// through-care team that keeps young people from 16 to 25; proposed an after-care team of one manager, two senior practitioners
/// and nine personal advisers, and three permanence and through-care teams of eight social workers, one senior practitioner and
/// one manager. Groups of children: looked-after children statistics, Oldham, 31 March 2025.
/// </summary>
internal static class BoroughPlan
{
    private const int Kellanside = 0, Dravelmoor = 1, Central = 2, Uthelgate = 3, Corvelbank = 4;

    private static readonly string[] Permanence = ["permanence"];
    private static readonly string[] PermanenceAndThroughCare = ["permanence", "through-care"];
    private static readonly string[] Court = ["proceedings", "care-planning"];

    public static SamplePlan Plan => new()
    {
        Council = "Millbrack Borough Council",
        Title = "After care and permanence teams",
        AsAt = new(2026, 3, 31),
        Map = new()
        {
            Columns = 56,
            Rows = 60,
            CellRadius = 0.21,
            Wards = 21,
            Localities =
            [
                new("Kellanside", "Kellanside", 0.30, 0.76, 0.6),
                new("Dravelmoor", "Dravelmoor", 0.70, 0.72, 0.4),
                new("Millbrack Central", "Millbrack", 0.45, 0.48, 1.2),
                new("Uthelgate", "Uthelgate", 0.30, 0.22, 0.6),
                new("Corvelbank", "Corvelbank", 0.68, 0.30, 0.5),
            ],
            PostcodeArea = "ZY",
            Postcodes = 900,
            Latitude = 49.35,
            Longitude = -9.4,
        },
        ChildrenInCare = 582,
        Unaccompanied = 26,
        HomeUnknown = 2,
        Unallocated = 3,
        CareLeavers = 190,
        InProceedings = [27, 21, 44, 25, 23],
        PlanNotFinal = [2, 2, 4, 2, 2],
        Permanent = [70, 66, 134, 70, 62],
        Shares = new()
        {
            Ages = [28, 89, 127, 210, 128],
            LegalStatuses = [354, 138, 32, 57],
            Placements = [387, 64, 52, 53, 12, 8, 6],
            OutsidePercent = 43,
        },
        Standard = "18",
        Maximum = "23",
        LeaveEachYear = 190,
        Others = [new(ServiceManager, 100)],
        Teams =
        [
            new()
            {
                Id = "LN", Name = "Looked After Team North", Phases = Permanence, Localities = [Kellanside, Dravelmoor], Base = Kellanside, Holds = 168,
                Workers =
                [
                    new(TeamManager, 100) { ToLead = "LN" },
                    new(SeniorPractitioner, 100), new(SeniorPractitioner, 100),
                    Offered([Kellanside, Dravelmoor], "LN", "PC", "LS"), Offered([Kellanside, Dravelmoor], "LN", "PC", "LS"), Offered([Dravelmoor, Kellanside], "LN", "PC", "LS"),
                    Offered([Kellanside, Dravelmoor], "LN", "PC", "LS") with { NewlyQualified = true }, Offered([Dravelmoor], "LN", "LS", "PC"), Offered([Central], "PC", "LN", "LS"),
                    Offered([Central], "LN", "PC", "LS"), Offered([Central], "PC", "LS", "LN") with { Agency = true }, Offered([Kellanside], "LN", "PC", "LS"),
                ],
            },
            new()
            {
                Id = "LS", Name = "Looked After Team South", Phases = Permanence, Localities = [Central, Uthelgate, Corvelbank], Base = Central, Holds = 172,
                Workers =
                [
                    new(TeamManager, 100) { ToLead = "LS" },
                    new(SeniorPractitioner, 100), new(SeniorPractitioner, 100),
                    Offered([Uthelgate, Corvelbank], "LS", "PC", "LN"), Offered([Uthelgate, Corvelbank], "LS", "PC", "LN"), Offered([Corvelbank], "LS", "PC", "LN"),
                    Offered([Uthelgate], "LS", "PC", "LN"), Offered([Central], "PC", "LS", "LN"), Offered([Central], "PC", "LS", "LN") with { NewlyQualified = true },
                    Offered([Central, Dravelmoor], "PC", "LN", "LS"), Offered([Uthelgate], "LS", "PC", "LN") with { Agency = true, LeavesIn = 45 }, Offered([Corvelbank], "LS", "PC", "LN"),
                    new(SocialWorker, 100) { May = ["LS", "PC", "LN"], StartsIn = 34, NewlyQualified = true },
                ],
            },
            new()
            {
                Id = "TC", Name = "Through Care Team (16 to 25)", Phases = ["through-care", "after-care"], Base = Central, Holds = 74,
                Workers =
                [
                    new(TeamManager, 100) { ToLead = "TC" },
                    new(SeniorPractitioner, 100),
                    Offered([Central], "PC", "LS", "LN"), Offered([Central, Uthelgate], "PC", "LS", "LN"), Offered([Kellanside, Dravelmoor], "LN", "PC", "LS"),
                    Offered([Uthelgate, Corvelbank], "LS", "PC", "LN"), Offered([Central], "PC", "LN", "LS"), Offered([Central], "PC", "LS", "LN"),
                    Adviser, Adviser, Adviser, Adviser, Adviser, Adviser with { Agency = true }, Adviser with { Title = "Personal adviser (duty)" },
                ],
            },
            Fieldwork("FC1", "Fieldwork Court Team North", [Kellanside, Dravelmoor, Central], Kellanside),
            Fieldwork("FC2", "Fieldwork Court Team South", [Central, Uthelgate, Corvelbank], Uthelgate),
        ],
        Option = new()
        {
            Id = "after-care-team",
            Title = "An after-care team and three permanence and through-care teams",
            Summary = "A team for young people of 18 to 25 with one manager, two senior practitioners and nine personal advisers; three permanence and through-care teams, each with eight social workers, one senior practitioner and one manager.",
            Teams =
            [
                new() { Id = "TC", Name = "After Care (18 to 25)", Phases = ["after-care"], Base = Central, FteMin = "8.5", FteMax = "9.5" },
                new() { Id = "LN", Name = "Permanence and Through Care North", Phases = PermanenceAndThroughCare, Localities = [Kellanside, Dravelmoor], Base = Kellanside, FteMin = "7.5", FteMax = "8.5" },
                new() { Id = "PC", Name = "Permanence and Through Care Central", Phases = PermanenceAndThroughCare, Localities = [Central], Base = Central, FteMin = "7.5", FteMax = "8.5" },
                new() { Id = "LS", Name = "Permanence and Through Care South", Phases = PermanenceAndThroughCare, Localities = [Uthelgate, Corvelbank], Base = Uthelgate, FteMin = "7.5", FteMax = "8.5" },
                new() { Id = "FC1", Name = "Fieldwork Court Team North", Phases = Court, Localities = [Kellanside, Dravelmoor], Base = Kellanside },
                new() { Id = "FC2", Name = "Fieldwork Court Team South", Phases = Court, Localities = [Central, Uthelgate, Corvelbank], Base = Uthelgate },
            ],
            NewPosts =
            [
                new("N001", "TC", PersonalAdviser, 100, "Grade 8", null),
                new("N002", "TC", PersonalAdviser, 100, "Grade 8", null),
                new("N003", "PC", TeamManager, 100, "Grade 12", null),
            ],
        },
    };

    private static PlannedWorker Adviser => new(PersonalAdviser, 100) { May = ["TC"] };

    /// <summary>Every affected social worker was offered a preference between the three teams.</summary>
    private static PlannedWorker Offered(int[] leans, params string[] preferences) => new(SocialWorker, 100, leans) { May = preferences };

    private static PlannedTeam Fieldwork(string id, string name, int[] localities, int at) => new()
    {
        Id = id,
        Name = name,
        Phases = Court,
        Localities = localities,
        Base = at,
        Holds = 83,
        Workers = [new(TeamManager, 100), .. Enumerable.Range(0, 5).Select(i => new PlannedWorker(SocialWorker, 100, [localities[i % localities.Length]]) { May = [id], Pinned = true, Agency = i == 4 })],
    };
}
