using System.CommandLine;
using Throughcare.App.Checks;
using Throughcare.Measures;

namespace Throughcare.Cli.Commands.Checks;

/// <summary><c>check FILE</c> or <c>check FOLDER</c>: contradictions and gaps in a report, or in the papers of a proposal. Ends with 0, or with 1 where errors are found.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var source = new Argument<string>("FILE") { Description = "A report: a Word document (.docx), a web page or plain text; or a proposal folder, whose decision, consultation and equality papers are checked. Nothing is stored." };
        var threshold = new Option<decimal?>("--key-decision-from") { Description = "Pounds from which a decision is a key decision in your council. Without it, 250000." };
        var asJson = new Option<bool>("--json") { Description = "Print what was found as JSON." };
        source.Must(s => s is null or { Length: > 0 }, "Give the name of the report or proposal folder to check.");
        threshold.Must(t => t is null or > 0, "Give --key-decision-from in pounds above 0, such as 250000.");
        var command = new Command("check", "Contradictions and gaps in a report or proposal: dates, sums, statements that clash, and what is missing.") { source, threshold, asJson };
        command.SetAction(parsed => Run(parsed.GetValue(source)!, parsed.GetValue(threshold), parsed.GetValue(asJson), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(string path, decimal? threshold, bool asJson, TextWriter results)
    {
        var from = threshold is { } pounds ? Money.FromPounds(pounds) : (Money?)null;
        var read = Directory.Exists(path) ? ProposalCheck.OfFolder(path, from) : PaperCheck.Of(PaperFiles.OfFile(path), from);
        if (asJson) results.WriteLine(CheckJson.Of(read));
        else CheckText.Write(read, results);
        return read.Errors > 0 ? Ending.PutRight : Ending.Done;
    }
}
