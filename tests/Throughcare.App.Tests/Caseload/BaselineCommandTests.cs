using System.Diagnostics;

namespace Throughcare.App.Tests.Caseload;

public sealed class BaselineCommandTests
{
    [Fact]
    public void Counts_print_the_headline_first_and_end_with_0()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "team\tNorth\tSouth\tfte\nNorth\t21\t29\t5\nSouth\t29\t21\t5\n");

        var (ended, printed, _) = Throughcare("baseline", "--counts", file);

        File.Delete(file);
        ended.ShouldBe(0);
        printed.ShouldContain("Children in the right team and the right locality");
        printed.ShouldContain("42% (42 of 100 children counted in the grid)");
    }

    [Fact]
    public void A_folder_that_is_not_there_ends_with_1_and_says_what_to_do()
    {
        var (ended, _, said) = Throughcare("baseline", "no-such-folder");

        ended.ShouldBe(1);
        said.ShouldContain("no-such-folder");
    }

    [Fact]
    public void A_wrong_command_line_ends_with_2()
    {
        var (ended, _, said) = Throughcare("baseline");

        ended.ShouldBe(2);
        said.ShouldContain("Give a proposal folder, or --counts and a file.");
    }

    private static (int Ended, string Printed, string Said) Throughcare(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Throughcare.Cli.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, printed, said.Result);
    }
}
