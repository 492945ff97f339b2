using System.Text.Json;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Caseload;

public sealed class BaselineCommandTests
{
    [Fact]
    public void Counts_print_the_headline_first_and_end_with_0()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "team\tNorth\tSouth\tfte\nNorth\t21\t29\t5\nSouth\t29\t21\t5\n");

        var (ended, printed, _) = CommandLine.Run("baseline", "--counts", file);

        File.Delete(file);
        ended.ShouldBe(0);
        printed.ShouldContain("Children in the right team and the right locality");
        printed.ShouldContain("42% (42 of 100 children counted in the grid)");
    }

    [Fact]
    public void A_folder_that_is_not_there_ends_with_1_and_says_what_to_do()
    {
        var (ended, _, said) = CommandLine.Run("baseline", "no-such-folder");

        ended.ShouldBe(1);
        said.ShouldContain("no-such-folder");
    }

    [Fact]
    public void A_wrong_command_line_ends_with_2()
    {
        var (ended, _, said) = CommandLine.Run("baseline");

        ended.ShouldBe(2);
        said.ShouldContain("Give a proposal folder or returns, or --counts and a file.");
    }

    [Fact]
    public void Five_returns_are_measured_as_they_are_and_nothing_is_written()
    {
        var returns = SharedFolder.PathTo("data", "ssda903", "d2i-demand-samples");
        var before = Directory.GetFileSystemEntries(returns, "*", SearchOption.AllDirectories);

        var (_, printed, _) = CommandLine.Run("baseline", returns, "--as-at", "2019-03-31");

        printed.ShouldContain("21,441 rows came in: 21,441 kept, 0 rejected; merging changed");
        printed.ShouldContain("d2i-demand-samples, 31 March 2019");
        printed.ShouldContain("of 339 children in care");
        Directory.GetFileSystemEntries(returns, "*", SearchOption.AllDirectories).ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public void A_list_is_measured_with_its_rejected_rows_counted_and_its_errors_said()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("throughcare-list-").FullName, "list.csv");
        File.WriteAllText(file, "child,team,worker,locality,age\n1,North,W1,North,9\n1,North,W1,North,9\n2,North,W1,North,9\n");

        var (ended, printed, said) = CommandLine.Run("baseline", file, "--as-at", "2025-03-31", "--json");

        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        ended.ShouldBe(1);
        using var json = JsonDocument.Parse(printed);
        var rows = json.RootElement.GetProperty("rows");
        (rows.GetProperty("in").GetInt32(), rows.GetProperty("kept").GetInt32(), rows.GetProperty("rejected").GetInt32()).ShouldBe((3, 2, 1));
        json.RootElement.GetProperty("as_at").GetString().ShouldBe("2025-03-31");
        said.ShouldContain("row 3, column child");
    }

    [Fact]
    public void A_proposal_has_its_own_date_and_takes_no_other()
    {
        var folder = Directory.CreateTempSubdirectory("throughcare-dated-").FullName;
        File.WriteAllText(Path.Combine(folder, "proposal.yaml"), "title: Ours\nas_at: 2025-03-31\n");

        var (ended, _, said) = CommandLine.Run("baseline", folder, "--as-at", "2019-03-31");

        Directory.Delete(folder, recursive: true);
        ended.ShouldBe(2);
        said.ShouldContain("as_at in its proposal.yaml");
    }
}
