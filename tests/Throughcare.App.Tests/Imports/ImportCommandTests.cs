using System.Text.Json;

namespace Throughcare.App.Tests.Imports;

/// <summary>The command line from end to end: what it prints, what it writes, and how it ends.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughcare-import-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Rejected_rows_end_with_1_and_stand_in_their_own_file_while_good_rows_are_kept()
    {
        Write("list.csv", "child,team,worker,locality,age\n1,North,W1,North,9\n1,North,W1,North,9\n2,North,W1,North,9\n");

        var (exit, output) = Run("import", At("list.csv"), "--into", At("ours"), "--as-at", "2025-03-31");

        exit.ShouldBe(1);
        output.ShouldContain("Asked as at 31 March 2025 (given).");
        output.ShouldContain("2 children in care and 0 others, 1 workers, 1 teams");
        File.ReadAllLines(At("ours/children.csv")).Length.ShouldBe(3);
        File.ReadAllText(At("ours/rejected.csv")).ShouldContain("list.csv");
    }

    [Fact]
    public void A_clean_import_ends_with_0_and_its_account_is_json()
    {
        Write("r/e.csv", "CHILD,DECOM,RNE,LS,DEC,REC,PLACE,HOME_POST\nC1,01/05/2023,S,C2,,,U4,DT1 1XJ\nC1,01/06/2023,P,C2,,,U4,DT1 1XJ\n");

        var (exit, output) = Run("import", At("r"), "--into", At("ours"), "--json");

        exit.ShouldBe(0);
        using var account = JsonDocument.Parse(output);
        account.RootElement.GetProperty("children_in_care").GetInt32().ShouldBe(1);
        account.RootElement.GetProperty("changes")[0].GetProperty("rule").GetString().ShouldBe("cut-at-next-start");
        File.ReadAllText(At("ours/changed.csv")).ShouldContain("2023-05-01 to 2023-06-01");
    }

    [Fact]
    public void What_cannot_be_read_ends_with_1_and_leaves_no_folder()
    {
        Write("odd.csv", "colour,shape\nred,round\n");

        Run("import", At("odd.csv"), "--into", At("ours")).Exit.ShouldBe(1);

        Directory.Exists(At("ours")).ShouldBeFalse();
    }

    [Fact]
    public void Without_a_folder_to_write_into_the_command_line_is_wrong() => Run("import", _folder).Exit.ShouldBe(2);

    private static (int Exit, string Output) Run(params string[] args)
    {
        var ended = CommandLine.Run(args);
        return (ended.Exit, ended.Printed + ended.Said);
    }

    private string At(string name) => Path.Combine(_folder, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
    }
}
