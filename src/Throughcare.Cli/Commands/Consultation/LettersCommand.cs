using System.CommandLine;
using Throughcare.App.Consultation;

namespace Throughcare.Cli.Commands.Consultation;

/// <summary><c>letters FOLDER</c>: the outcome letters of a plan whose placements are released, as one Word document.</summary>
internal static class LettersCommand
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "A proposal folder with a consultation.yaml and a plan that is released." };
        var output = new Option<FileInfo?>("--out") { Description = "The file to write; in the folder \"documents\" of FOLDER unless another is given." };
        var template = new Option<FileInfo?>("--template") { Description = "The council's own Word document or template, whose styles, page, header and footer are taken over." };
        var names = new Option<FileInfo?>("--names") { Description = "A sheet (CSV or Excel) with the columns worker id and name, and salutation and address if you wish. It is used for these letters alone and kept nowhere." };
        var worker = new Option<string?>("--worker") { Description = "The id of one worker, for that letter alone." };
        var command = new Command("letters", "Outcome letters to everybody in scope of a consultation, or to one worker.") { folder, output, template, names, worker };
        command.SetAction(async (parsed, cancel) =>
        {
            var written = await LettersOfFolder.Write(parsed.GetValue(folder)!.FullName, parsed.GetValue(output)?.FullName, parsed.GetValue(template)?.FullName, parsed.GetValue(names)?.FullName, parsed.GetValue(worker), TimeProvider.System, cancel);
            if (written.ById is { } byId) parsed.InvocationConfiguration.Error.WriteLine($"{byId} Such letters are addressed by id.");
            parsed.InvocationConfiguration.Output.WriteLine(written.Path);
            return Ending.Done;
        });
        return command;
    }
}
