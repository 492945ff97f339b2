namespace Throughcare.App.Tests.Plans;

/// <summary>How <c>decide</c> ends, and what the commands print of restricted records.</summary>
public class DecideCommandTests
{
    [Fact]
    public void A_decision_is_added_to_the_table_and_taken_back_by_a_row_after_it()
    {
        using var folder = new PlanFolder();

        var decided = CommandLine.Run("decide", folder.Path, "c1", "this worker", "w2", "--because", "A good relationship", "--by", "Team manager", "--review", "2030-03-31");
        var back = CommandLine.Run("decide", folder.Path, "c1", "this worker", "--take-back", "--because", "w2 leaves", "--by", "Team manager");

        decided.Exit.ShouldBe(0, decided.Said);
        decided.Printed.ShouldStartWith("Is to have w2 as social worker. Decided by Team manager.");
        back.Exit.ShouldBe(0, back.Said);
        var rows = folder.Read("judgements.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        rows.Length.ShouldBe(3);
        rows[1].ShouldStartWith("this worker,c1,w2,Team manager,A good relationship,");
        rows[2].ShouldStartWith("this worker taken back,c1,,Team manager,w2 leaves,");
    }

    [Theory]
    [InlineData(1, "decide", "FOLDER", "nobody", "stay", "--because", "Why", "--by", "Me")]
    [InlineData(1, "decide", "FOLDER", "c1", "stay", "--by", "Me")]
    [InlineData(1, "decide", "FOLDER", "c1", "stay", "--because", "Why")]
    [InlineData(1, "decide", "no-such-folder", "c1", "stay", "--because", "Why", "--by", "Me")]
    [InlineData(2, "decide", "FOLDER", "c1", "swap", "--because", "Why", "--by", "Me")]
    [InlineData(2, "decide", "FOLDER", "c1", "stay", "--because", "Why", "--by", "Me", "--review", "soon")]
    public void What_is_wrong_is_said_in_a_sentence_and_nothing_is_written(int exit, params string[] arguments)
    {
        using var folder = new PlanFolder();

        var ended = CommandLine.Run([.. arguments.Select(a => a.Replace("FOLDER", folder.Path))]);

        ended.Exit.ShouldBe(exit);
        ended.Said.ShouldNotContain("   at ");
        File.Exists(Path.Combine(folder.Path, "judgements.csv")).ShouldBeFalse();
    }

    [Fact]
    public void A_restricted_record_is_printed_only_where_it_is_asked_for()
    {
        using var folder = new PlanFolder();
        // A sealed record and a sister who is not, with a worker out of their home team: both stand in every list that has one.
        folder.Write("children.csv", "child,date_of_birth,home_locality,legal_status,in_care_since,team,worker,worker_since,siblings,restricted\n"
            + "c1,2014-05-01,North,C2,2022-01-01,N,w1,2022-02-01,,\nzz9401,2015-05-01,South,C2,2022-01-01,N,w1,2025-02-01,zz94,sealed\nc3,2016-05-01,South,C2,2022-01-01,N,w1,2025-02-01,zz94,\nc4,2013-05-01,South,C2,2022-01-01,S,w2,2022-02-01,,\n");
        CommandLine.Run("plan", folder.Path, "--iterations", "20000").Exit.ShouldBe(0);

        var refused = CommandLine.Run("explain", folder.Path, "zz9401");
        var (sister, open) = (CommandLine.Run("explain", folder.Path, "c3"), CommandLine.Run("explain", folder.Path, "c3", "--restricted"));
        var (curve, json) = (CommandLine.Run("trade-off", folder.Path, "--iterations", "2000"), CommandLine.Run("trade-off", folder.Path, "--iterations", "2000", "--json", "--restricted"));

        (refused.Exit, refused.Printed).ShouldBe((1, ""));
        refused.Said.ShouldContain("--restricted");
        sister.Printed.ShouldContain("Shares a worker with 1 restricted record.");
        sister.Printed.ShouldNotContain("zz94");
        open.Printed.ShouldContain("Shares a worker with zz9401.");
        curve.Printed.ShouldContain("a restricted record: 2 with w1");
        curve.Printed.ShouldNotContain("zz94");
        json.Printed.ShouldContain("\"zz94\"");
    }
}
