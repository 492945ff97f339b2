using Throughcare.App.Audit;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.Intake;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Proposals;

/// <summary>Small made-up proposals for tests of the stores: two teams, two workers, and as many children as the test says.</summary>
internal static class TestProposals
{
    public static FixedClock Clock { get; } = new(new DateTimeOffset(2025, 4, 1, 9, 0, 0, TimeSpan.Zero));

    public static DatabaseProposals In(FreshDatabase database) => In(database, Trail(database));

    public static AuditTrail Trail(FreshDatabase database) => new(database, new CurrentActor(Actor.Program), Clock);

    public static DatabaseProposals In(FreshDatabase database, AuditTrail trail) => new(database, Clock, new KeptProposals(), trail, new(Key, Clock));

    public static AuditSubject Subjects(FreshDatabase database) => new(database, new(Key, Clock));

    public static InstallationKey Key { get; } = InstallationKey.Random();

    public static ProposalContent Content(int children, string title = "Four teams", string asAt = "2025-03-31") => new()
    {
        Settings =
            $"""
            title: {title}
            council: Testshire
            made_up: yes
            as_at: {asAt}
            options:
              - id: by-locality
                title: Teams by locality

            """,
        Tables =
        [
            Children(children),
            Table("workers.csv", "worker,fte,team", "W1,1,North", "W2,0.5,South"),
            Table("option_teams.csv", "option,team,phases,localities", "by-locality,North,permanence,North", "by-locality,South,permanence,South"),
        ],
    };

    public static RawTable Children(int count) =>
        Table("children.csv", "child,age,team,worker,home_locality", [.. Enumerable.Range(1, count).Select(i => i % 2 == 0 ? $"C{i},10,South,W2,North" : $"C{i},10,North,W1,North")]);

    public static RawTable Table(string file, string columns, params string[] rows) =>
        new(file, null, columns.Split(','), [.. rows.Select((row, i) => new RawRow(i + 2, row.Split(',')))]);

    public static ImportRecord Import() => new() { Source = "children.csv", ImportedAt = Clock.GetUtcNow() };
}
