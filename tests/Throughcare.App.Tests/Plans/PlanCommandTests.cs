using System.Diagnostics;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Plans;

/// <summary>How <c>plan</c> and <c>explain</c> end.</summary>
public class PlanCommandTests
{
    [Fact]
    public void A_plan_ends_with_0_and_leaves_a_report_and_what_explain_needs()
    {
        using var folder = new PlanFolder();

        var planned = CommandLine.Run("plan", folder.Path, "--iterations", "20000");
        var explained = CommandLine.Run("explain", folder.Path, "c1");

        planned.Exit.ShouldBe(0, planned.Said);
        folder.Read("plan", "report.html").ShouldContain("Local teams");
        explained.Exit.ShouldBe(0, explained.Said);
        explained.Printed.ShouldStartWith("Local teams: child c1\n  Stays with their social worker");
    }

    [Fact]
    public void Data_with_an_error_end_with_1_and_the_good_rows_are_planned_all_the_same()
    {
        using var folder = new PlanFolder();
        folder.Write("workers.csv", "worker,role,fte,team\nw1,social worker,1,N\nw2,social worker,1,S\nw3,social worker,0.5,S\nw3,social worker,0.5,S\n");

        var ended = CommandLine.Run("plan", folder.Path, "--iterations", "20000");

        ended.Exit.ShouldBe(1);
        ended.Said.ShouldContain("workers.csv, row 5");
        ended.Printed.ShouldContain("5 children keep their social worker");
    }

    [Theory]
    [InlineData("plan", "FOLDER", "--option", "nowhere")]
    [InlineData("plan", "no-such-folder")]
    [InlineData("plan", "FOLDER", "--iterations", "1000", "--out", "FOLDER/teams.csv")]
    [InlineData("explain", "FOLDER", "nobody")]
    [InlineData("explain", "FOLDER", "c1")]
    public void What_has_to_be_put_right_ends_with_1_and_is_said_in_a_sentence(params string[] arguments)
    {
        using var folder = new PlanFolder();

        var ended = CommandLine.Run([.. arguments.Select(a => a.Replace("FOLDER", folder.Path))]);

        ended.Exit.ShouldBe(1);
        ended.Said.Trim().ShouldEndWith(".");
        ended.Said.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("plan", "x", "--seconds", "-1")]
    [InlineData("plan", "x", "--seconds", "soon")]
    [InlineData("plan", "x", "--iterations", "0")]
    [InlineData("explain", "x")]
    public void A_wrong_command_line_ends_with_2_and_shows_the_help(params string[] arguments)
    {
        var ended = CommandLine.Run(arguments);

        ended.Exit.ShouldBe(2);
        (ended.Printed + ended.Said).ShouldContain("Usage:");
        ended.Said.ShouldNotContain("   at ");
    }

    [Fact]
    public void Where_no_plan_fits_the_end_is_3_and_the_limits_that_clash_are_named()
    {
        using var folder = new PlanFolder();
        folder.Write("option_teams.csv", "option,team,name,phases,localities,base,fte_min,fte_max\nlocal,N,North,care,North,Highbridge,3,4\nlocal,S,South,care,South,Lowford,0.5,2\n");

        var ended = CommandLine.Run("plan", folder.Path, "--iterations", "20000");

        ended.Exit.ShouldBe(3);
        ended.Printed.ShouldContain("Local teams\n  ");
    }

    [Fact]
    public void Stopped_by_the_user_the_best_plan_so_far_is_kept_and_the_end_is_130()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("There are no such signals on Windows.");
        using var folder = new PlanFolder();
        foreach (var file in Directory.GetFiles(Checkout.PathTo("examples", "county"), "*.*")) folder.Write(Path.GetFileName(file), File.ReadAllText(file));

        using var planning = CommandLine.Start("plan", folder.Path, "--seconds", "60");
        // The first line says that a plan is there. What ends a program takes the same way as Ctrl+C, which a shell may have switched off for its children.
        planning.StandardError.ReadLine().ShouldNotBeNull().ShouldContain("a plan is there");
        using (var kill = Process.Start("kill", ["-TERM", planning.Id.ToString()])) kill.WaitForExit();
        var ended = CommandLine.End(planning);

        ended.Exit.ShouldBe(130, ended.Said);
        ended.Printed.ShouldContain("children keep their social worker");
        Directory.GetFiles(Path.Combine(folder.Path, "runs"), "*.json").ShouldNotBeEmpty();
        File.Exists(Path.Combine(folder.Path, "plan", "report.html")).ShouldBeTrue();
    }
}
