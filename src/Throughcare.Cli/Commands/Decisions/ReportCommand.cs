using System.CommandLine;
using Throughcare.App.Decisions;
using Throughcare.Calendar;
using Throughcare.Decisions;
using Throughcare.Findings;

namespace Throughcare.Cli.Commands.Decisions;

/// <summary>
/// <c>report FOLDER --as docx|html</c>: one document of the decision. Ends with 0, or with 1 where something stops the decision from being published; the document is written all the
/// same, for those who will put that right.
/// </summary>
internal static class ReportCommand
{
    private static readonly IReadOnlyList<DocumentKind> Kinds = Enum.GetValues<DocumentKind>();

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "A proposal folder with a decision.yaml." };
        var form = new Option<string>("--as") { Description = "docx for a Word document, or html for one file that any browser shows.", Required = true };
        var kind = new Option<string?>("--kind") { Description = $"Which document: {string.Join(", ", Kinds.Select(k => k.Name()))}. The report of the decision's route unless another is given." };
        var output = new Option<FileInfo?>("--out") { Description = "The file to write; in the folder \"documents\" of FOLDER unless another is given." };
        var template = new Option<FileInfo?>("--template") { Description = "The council's own Word document or template, whose styles, page, header and footer are taken over." };
        var published = new Option<bool>("--public") { Description = "Leave out what is exempt." };
        form.Must(f => f is "docx" or "html", "Give --as docx or --as html.");
        kind.Must(k => k is null || Kinds.Any(x => x.Name() == k), $"Give --kind one of: {string.Join(", ", Kinds.Select(k => k.Name()))}.");
        var command = new Command("report", "Business case, officer or cabinet report, equality assessment, consultation paper or decision notice.") { folder, form, kind, output, template, published };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(
            parsed.GetValue(folder)!.FullName,
            new(parsed.GetValue(kind) is { } name ? Kinds.First(k => k.Name() == name) : null, parsed.GetValue(form) == "docx" ? DocumentForm.Docx : DocumentForm.Html, parsed.GetValue(output)?.FullName, parsed.GetValue(template)?.FullName, parsed.GetValue(published)),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, cancel)));
        return command;
    }

    private static int Run(string folder, DocumentRequest request, TextWriter results, TextWriter progress, CancellationToken cancel)
    {
        var (path, findings) = DocumentOfFolder.Write(folder, request, LondonTime.Today(TimeProvider.System), cancel);
        results.WriteLine(path);
        foreach (var finding in findings.Where(f => f.Severity > Severity.Note).Distinct().OrderByDescending(f => f.Severity)) progress.WriteLine(finding);
        return findings.Any(f => f.Severity == Severity.Error) ? Ending.PutRight : Ending.Done;
    }
}
