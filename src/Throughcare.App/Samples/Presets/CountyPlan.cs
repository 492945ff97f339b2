using static Throughcare.Structure.WorkerRole;

namespace Throughcare.App.Samples.Presets;

/// <summary>
/// A county of the shape of published decision C (locality permanence teams): 42% of children in care in the right team and the
/// right locality, three permanence teams that would become four with 5.3, 6, 7 and 6 FTE of social workers, nobody added.
/// Groups of children: looked-after children statistics, Dorset, 31 March 2025.
/// </summary>
internal static class CountyPlan
{
    private const int East = 0, Brackmoor = 1, North = 2, Thornchester = 3, West = 4, Saltry1 = 5, Saltry2 = 6;

    private static readonly string[] Permanence = ["permanence", "through-care"];
    private static readonly string[] Court = ["proceedings", "care-planning"];

    public static SamplePlan Plan => new()
    {
        Council = "Marlshire Council",
        Title = "Locality permanence teams",
        AsAt = new(2026, 3, 31),
        Map = new()
        {
            Columns = 84,
            Rows = 62,
            CellRadius = 0.62,
            Sea = 1,
            Wards = 52,
            Localities =
            [
                new("East", "Ebbelminster", 0.82, 0.70, 0.7),
                new("Brackmoor", "Brackmoor", 0.76, 0.32, 0.45),
                new("North", "Quarlminster", 0.48, 0.80, 0.6),
                new("Thornchester", "Thornchester", 0.47, 0.46, 0.8),
                new("West", "Orvisport", 0.17, 0.52, 0.5),
                new("Saltry 1", "Saltry", 0.52, 0.17, 1.1),
                new("Saltry 2", "Saltry Haven", 0.37, 0.24, 0.6),
            ],
            PostcodeArea = "ZX",
            Postcodes = 1200,
            Latitude = 49.05,
            Longitude = -8.6,
        },
        ChildrenInCare = 440,
        Unaccompanied = 40,
        HomeUnknown = 3,
        Unallocated = 2,
        InProceedings = [6, 5, 9, 8, 5, 10, 5],
        PlanNotFinal = [2, 1, 2, 2, 1, 3, 1],
        Permanent = [43, 31, 83, 36, 22, 97, 25],
        RightTeamAndLocality = 185,
        Shares = new()
        {
            Ages = [16, 45, 59, 186, 131],
            LegalStatuses = [276, 39, 31, 91],
            Placements = [304, 55, 31, 18, 10, 6, 13],
            OutsidePercent = 47,
        },
        Costing = CountyCosting.Plan,
        ChangesStart = new(2026, 9, 7),
        Standard = "17",
        Maximum = "20",
        LeaveEachYear = 165,
        Others = [new(ServiceManager, 100)],
        Teams =
        [
            new()
            {
                Id = "PT1", Name = "East and Brackmoor Permanence Team", Phases = Permanence, Localities = [East, Brackmoor], Base = Brackmoor, Holds = 88,
                Workers =
                [
                    new(TeamManager, 100) { ToLead = "PT1" },
                    new(SeniorPractitioner, 100),
                    new(SocialWorker, 100, [East]) { May = ["PT1"] },
                    new(SocialWorker, 100, [East, Brackmoor]) { May = ["PT1"] },
                    new(SocialWorker, 100, [Brackmoor]) { May = ["PT1"] },
                    new(SocialWorker, 100, [East, Brackmoor]) { May = ["PT1"], NewlyQualified = true },
                    new(SocialWorker, 100, [North]) { May = ["PT2", "PT1"] },
                    new(SocialWorker, 100, [North]) { May = ["PT1", "PT2"] },
                    new(SocialWorker, 80, [East, Brackmoor]) { May = ["PT1"] },
                    new(Trainee, 100),
                ],
            },
            new()
            {
                Id = "PT2", Name = "Thornchester, West and North Permanence Team", Phases = Permanence, Localities = [North, Thornchester, West], Base = North, Holds = 184,
                Workers =
                [
                    new(TeamManager, 100) { ToLead = "PT2" },
                    new(TeamManager, 100) { Agency = true, ToLead = "PT4" },
                    new(SeniorPractitioner, 100),
                    new(SocialWorker, 100, [North]) { May = ["PT2", "PT4"] },
                    new(SocialWorker, 100, [North]) { May = ["PT2", "PT4"] },
                    new(SocialWorker, 100, [Saltry1]) { May = ["PT3", "PT4", "PT2"] },
                    new(SocialWorker, 100, [Thornchester]) { May = ["PT4", "PT3", "PT2"], SecondManager = true },
                    new(SocialWorker, 100, [Thornchester, West]) { May = ["PT4", "PT2"], SecondManager = true },
                    new(SocialWorker, 100, [West, Saltry2]) { May = ["PT4", "PT2"], SecondManager = true },
                    new(SocialWorker, 100, [Saltry1]) { May = ["PT4", "PT3", "PT2"], Agency = true, SecondManager = true },
                    new(SocialWorker, 100, [Saltry1, Thornchester]) { Agency = true, LeavesIn = 30, SecondManager = true },
                    new(SocialWorker, 80, [North]) { May = ["PT2", "PT4"] },
                    new(SocialWorker, 70, [East, Brackmoor]) { May = ["PT1", "PT2"] },
                    new(SocialWorker, 100) { May = ["PT4", "PT2"], StartsIn = 41, SecondManager = true },
                    new(Trainee, 100),
                ],
            },
            new()
            {
                Id = "PT3", Name = "Saltry Permanence Team", Phases = Permanence, Localities = [Saltry1, Saltry2], Base = Saltry1, Holds = 96,
                Workers =
                [
                    new(TeamManager, 100) { Agency = true, ToLead = "PT3" },
                    new(SeniorPractitioner, 80),
                    new(SocialWorker, 100, [Saltry1]) { May = ["PT3"] },
                    new(SocialWorker, 100, [Saltry1]) { May = ["PT3"] },
                    new(SocialWorker, 100, [Saltry1]) { May = ["PT3", "PT4"] },
                    new(SocialWorker, 100, [Thornchester, Saltry2]) { May = ["PT4", "PT3"] },
                    new(SocialWorker, 100, [North]) { May = ["PT4", "PT2", "PT3"], Agency = true },
                    new(SocialWorker, 100, [Saltry2, Thornchester]) { May = ["PT4", "PT3"] },
                    new(SocialWorker, 80, [Saltry1]) { May = ["PT3", "PT4"] },
                    new(SocialWorker, 60, [Saltry1]) { May = ["PT3"] },
                    new(SocialWorker, 60, [Saltry1]) { May = ["PT3", "PT4"] },
                ],
            },
            new()
            {
                Id = "CT1", Name = "Court Team North and East", Phases = Court, Localities = [East, Brackmoor, North], Base = North, Holds = 35,
                Workers = [new(TeamManager, 100), new(SocialWorker, 100, [East, Brackmoor]) { May = ["CT1"], Pinned = true }, new(SocialWorker, 100, [North]) { May = ["CT1"], Pinned = true }],
            },
            new()
            {
                Id = "CT2", Name = "Court Team South and West", Phases = Court, Localities = [Thornchester, West, Saltry1, Saltry2], Base = Saltry1, Holds = 35,
                Workers = [new(TeamManager, 100), new(SocialWorker, 100, [Saltry1, Saltry2]) { May = ["CT2"], Pinned = true }, new(SocialWorker, 100, [Thornchester, West]) { May = ["CT2"], Pinned = true }],
            },
        ],
        Option = new()
        {
            Id = "four-teams",
            Title = "Four locality permanence teams",
            Summary = "Three permanence teams become four, each for part of the county, with 5.3, 6, 7 and 6 FTE of social workers (24.3 in all). Saltry is split between two teams. No managers or social workers are added.",
            Teams =
            [
                new() { Id = "PT1", Name = "East and Brackmoor", Phases = Permanence, Localities = [East, Brackmoor], Base = Brackmoor, FteMin = "5.0", FteMax = "5.6", Oversight = "105" },
                new() { Id = "PT2", Name = "North", Phases = Permanence, Localities = [North], Base = North, FteMin = "5.7", FteMax = "6.3", Oversight = "115" },
                new() { Id = "PT3", Name = "Saltry 1", Phases = Permanence, Localities = [Saltry1], Base = Saltry1, FteMin = "6.7", FteMax = "7.3", Oversight = "130" },
                new() { Id = "PT4", Name = "Thornchester, West and Saltry 2", Phases = Permanence, Localities = [Thornchester, West, Saltry2], Base = Thornchester, FteMin = "5.7", FteMax = "6.3", Oversight = "115" },
                new() { Id = "CT1", Name = "Court Team North and East", Phases = Court, Localities = [East, Brackmoor, North], Base = North },
                new() { Id = "CT2", Name = "Court Team South and West", Phases = Court, Localities = [Thornchester, West, Saltry1, Saltry2], Base = Saltry1 },
            ],
        },
    };
}
