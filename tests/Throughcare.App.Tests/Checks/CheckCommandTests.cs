using System.Text.Json;
using Throughcare.App.Tests.Plans;

namespace Throughcare.App.Tests.Checks;

public sealed class CheckCommandTests
{
    private const string Wrong = "Date of decision: 3 May 2024\nPublication date: 1 September 2024\n";

    [Fact]
    public void What_clashes_is_printed_with_both_sentences_and_the_end_is_1()
    {
        var (ended, printed, _) = Check(Wrong);

        ended.ShouldBe(1);
        printed.ShouldContain("1 error and 0 warnings");
        printed.ShouldContain("ERROR  The decision of 3 May 2024 was published on 1 September 2024, 121 days later.  [late-publication]");
        printed.ShouldContain("“Date of decision: 3 May 2024” (line 1)");
        printed.ShouldContain("“Publication date: 1 September 2024” (line 2)");
        printed.ShouldContain("SI 2012/2089");
    }

    [Fact]
    public void Warnings_alone_and_nothing_at_all_end_with_0()
    {
        Check("Date of decision: 3 May 2024\nPublication date: 1 June 2024\n").Exit.ShouldBe(0);
        var nothing = Check("Date of decision: 3 May 2024\nPublication date: 6 May 2024\n");
        nothing.Exit.ShouldBe(0);
        nothing.Printed.ShouldContain("nothing found");
    }

    [Fact]
    public void The_findings_are_printed_as_JSON()
    {
        using var json = JsonDocument.Parse(Check(Wrong, "--json").Printed);

        var finding = json.RootElement.GetProperty("findings")[0];
        finding.GetProperty("rule").GetString().ShouldBe("late-publication");
        finding.GetProperty("severity").GetString().ShouldBe("error");
        finding.GetProperty("first").GetProperty("where").GetString().ShouldBe("line 1");
    }

    [Fact]
    public void The_threshold_of_a_key_decision_is_the_councils_own()
    {
        const string text = "Is key decision?: No\n\nThe posts cost £180,000.\n";

        Check(text).Exit.ShouldBe(0);
        Check(text, "--key-decision-from", "150000").Exit.ShouldBe(1);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_in_a_sentence()
    {
        var (ended, _, said) = CommandLine.Run("check", "/no/such/report.docx");

        ended.ShouldBe(1);
        said.ShouldContain("There is no file or folder of this name.");
    }

    private static CommandLine.Ended Check(string text, params string[] options)
    {
        using var folder = new PlanFolder();
        var file = Path.Combine(folder.Path, "report.txt");
        File.WriteAllText(file, text);
        return CommandLine.Run(["check", file, .. options]);
    }
}
