using Throughcare.App.Files;
using Throughcare.App.Proposals;
using Throughcare.App.Reports.Templates;
using Throughcare.Findings;
using Throughcare.Structure;

namespace Throughcare.App.Consultation;

/// <summary>Writes the outcome letters of a proposal folder. The database is not started.</summary>
public static class LettersOfFolder
{
    /// <summary>The path that was written.</summary>
    /// <param name="folder">The proposal folder.</param>
    /// <param name="output">The file; null for one in the folder "documents" beside the proposal.</param>
    /// <param name="template">The council's own Word document or template; null for our look.</param>
    /// <param name="worker">The id of one worker; null for everybody in scope.</param>
    /// <param name="clock">Says the day of the letters.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<string> Write(string folder, string? output, string? template, string? worker, TimeProvider clock, CancellationToken cancel = default)
    {
        var store = new FolderProposals(folder, clock);
        var kept = (await store.List(cancel)) is [var only] ? await store.Load(only.Key, cancel) : throw new RefusedException(FileFindings.NotThere(folder));
        var letters = ReleasedOutcomes.Letters(kept, Calendar.LondonTime.Today(clock), template is null ? null : TemplateFile.OfPath(template, cancel), worker is null ? null : new WorkerId(worker));
        var path = Path.GetFullPath(output ?? Path.Combine(folder, "documents", worker is null ? "outcome-letters.docx" : "outcome-letter.docx"));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, letters, cancel);
        return path;
    }
}
