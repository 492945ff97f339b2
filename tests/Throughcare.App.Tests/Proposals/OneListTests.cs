using System.Text;
using Throughcare.App.Files;
using Throughcare.App.Proposals;
using Throughcare.Children;
using Throughcare.Intake;

namespace Throughcare.App.Tests.Proposals;

public class OneListTests
{
    [Fact]
    public void One_list_of_children_with_team_worker_home_and_age_is_a_proposal()
    {
        const string list = """
            Child ID,Allocated Team,Allocated Worker,Home locality,Age
            1001,North,W1,Northtown,7
            1002,North,W1,Northtown,9
            1003,South,W2,Southtown,17
            1004,South,W2,,19
            """;
        using var sent = new MemoryStream(Encoding.UTF8.GetBytes(list));
        var tables = TableFiles.Read(sent, "children.csv").Tables;

        var reading = ProposalReader.Read(new ProposalContent { Settings = "", Tables = tables }, new DateOnly(2025, 3, 31));

        var snapshot = reading.Proposal.Extract.Snapshot;
        snapshot.Children.Select(c => (c.Id.Text, c.HomeLocality?.Text, c.NoHome, c.InCare)).ShouldBe(
        [
            ("1001", "Northtown", NoHome.HasHome, true), ("1002", "Northtown", NoHome.HasHome, true),
            ("1003", "Southtown", NoHome.HasHome, true), ("1004", null, NoHome.Unknown, false),
        ]);
        snapshot.Workers.Select(w => (w.Id.Text, w.Team?.Text, w.Fte.Hundredths)).ShouldBe([("W1", "North", 100), ("W2", "South", 100)]);
        snapshot.Teams.Select(t => t.Id.Text).ShouldBe(["North", "South"]);
        reading.Rejected.ShouldBeEmpty();
        reading.Counts.ShouldBe([new TableCount("children", 4, 4, 0)]);
        reading.Proposal.Options.Select(o => (o.Id.Text, o.DoNothing)).ShouldBe([("do-nothing", true)]);
    }
}
