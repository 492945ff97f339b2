using Throughcare.Caseload;
using Throughcare.Children;
using Throughcare.Localities;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Tests.Caseload;

/// <summary>Councils with every oddity that an extract can have: the same seed gives the same council.</summary>
internal static class RandomCouncil
{
    private static readonly string[] Places = ["North", "South", "East"];
    private static readonly string[] Phases = ["care", "permanence", "proceedings", "after-care", "through-care"];
    private static readonly string?[] Statuses = ["C1", "C2", "V2", "E1", null];

    public static Snapshot Of(int seed, int children = 40, int workers = 8)
    {
        var random = new Random(seed);
        T Any<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
        bool Chance(int inTen) => random.Next(10) < inTen;
        var teams = Enumerable.Range(0, 4).Select(i => SmallCouncil.Team("T" + i, Chance(8) ? Any(Phases) : "", Chance(8) ? Any(Places) : "", Chance(5) ? "w" + random.Next(workers) : null)
            with
        { CoversAll = Chance(1) }).ToList();
        var staff = Enumerable.Range(0, workers).Select(i => new Worker
        {
            Id = new("w" + i),
            Role = (WorkerRole)random.Next(8),
            Fte = Fte.FromHundredths(random.Next(0, 11) * 10),
            Team = Chance(9) ? Any(teams).Id : null,
            Manager = Chance(4) && i > 0 ? new WorkerId("w" + random.Next(i)) : null,
            Agency = Chance(2),
            NewlyQualified = Chance(2),
            LongAbsent = Chance(1),
            Leaves = Chance(1) ? SmallCouncil.Day.AddDays(-3) : null,
        }).ToList();
        var open = Enumerable.Range(0, children).Select(i => new Child
        {
            Id = new("c" + i),
            DateOfBirth = Chance(8) ? SmallCouncil.Day.AddDays(-random.Next(0, 26 * 365)) : null,
            StatedAge = Chance(5) ? random.Next(0, 26) : null,
            HomeLocality = Chance(8) ? new LocalityId(Any(Places)) : null,
            InCare = Chance(7),
            LegalStatus = Any(Statuses),
            PermanencePlanFinal = Any<bool?>([true, false, null]),
            Proceedings = Chance(3) ? new Proceedings(SmallCouncil.Day.AddDays(-random.Next(0, 300)), Chance(3) ? SmallCouncil.Day.AddDays(random.Next(-30, 60)) : null) : null,
            Weight = Points.FromHundredths(random.Next(1, 5) * 50),
        }).ToList();
        return new()
        {
            AsAt = SmallCouncil.Day,
            Children = open,
            Workers = staff,
            Teams = teams,
            Involvements = [.. open.SelectMany(c => Enumerable.Range(0, random.Next(4)).Select(_ => new Involvement
            {
                Child = c.Id,
                Worker = Any(staff).Id,
                Role = (InvolvementRole)random.Next(3),
                Team = Chance(5) ? Any(teams).Id : null,
                Since = Chance(9) ? SmallCouncil.Day.AddDays(-random.Next(0, 800)) : null,
                Until = Chance(2) ? SmallCouncil.Day.AddDays(random.Next(-20, 20)) : null,
            }))],
        };
    }
}
