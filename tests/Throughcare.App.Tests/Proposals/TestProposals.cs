using Throughcare.App.Proposals;
using Throughcare.Caseload;
using Throughcare.Intake;
using Throughcare.Options;
using Throughcare.Proposals;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Proposals;

/// <summary>Small made-up proposals for tests of the stores.</summary>
internal static class TestProposals
{
    public static FixedClock Clock { get; } = new(new DateTimeOffset(2025, 4, 1, 9, 0, 0, TimeSpan.Zero));

    public static DatabaseProposals In(FreshDatabase database) => new(database, Clock, new KeptProposals(), Read);

    public static ProposalContent Content(int children, string title = "Four teams") => new()
    {
        Settings = $"title: {title}\ncouncil: Testshire\n",
        Tables = [Children(children)],
    };

    public static RawTable Children(int count) =>
        new("children.csv", null, ["child", "age"], [.. Enumerable.Range(1, count).Select(i => new RawRow(i + 1, [$"C{i}", "10"]))]);

    public static ImportRecord Import() => new() { Source = "children.csv", ImportedAt = Clock.GetUtcNow() };

    public static Proposal Read(ProposalContent content) => new()
    {
        Title = content.Settings.Split('\n')[0]["title: ".Length..],
        Council = "Testshire",
        Extract = new()
        {
            Snapshot = new Snapshot { AsAt = new(2025, 3, 31), Children = [], Involvements = [], Teams = [], Workers = [] },
            Source = "children.csv",
        },
        Options = [new Option { Id = OptionId.DoNothing, Title = "Do nothing", DoNothing = true }],
    };
}
