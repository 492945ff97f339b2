using Throughcare.App.Files;
using Throughcare.App.Proposals;
using Throughcare.App.Reports.Templates;
using Throughcare.Findings;
using Throughcare.Structure;

namespace Throughcare.App.Consultation;

/// <summary>Where letters were written, and what to know of them.</summary>
/// <param name="Path">The file.</param>
/// <param name="ById">Which letters are addressed by id for want of a name in the sheet; null for none, or where there was no sheet.</param>
public sealed record LettersWritten(string Path, string? ById);

/// <summary>Writes the outcome letters of a proposal folder. The database is not started.</summary>
public static class LettersOfFolder
{
    /// <param name="folder">The proposal folder.</param>
    /// <param name="output">The file; null for one in the folder "documents" beside the proposal.</param>
    /// <param name="template">The council's own Word document or template; null for our look.</param>
    /// <param name="names">A sheet of names for these letters alone; null for letters by id.</param>
    /// <param name="worker">The id of one worker; null for everybody in scope.</param>
    /// <param name="clock">Says the day of the letters.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<LettersWritten> Write(string folder, string? output, string? template, string? names, string? worker, TimeProvider clock, CancellationToken cancel = default)
    {
        var store = new FolderProposals(folder, clock);
        var kept = (await store.List(cancel)) is [var only] ? await store.Load(only.Key, cancel) : throw new RefusedException(FileFindings.NotThere(folder));
        var today = Calendar.LondonTime.Today(clock);
        var to = ReleasedOutcomes.To(kept, today, worker is null ? null : new WorkerId(worker));
        var read = names is null ? null : LetterNames.OfPath(names, kept.Proposal.Extract.Snapshot.Workers.Select(w => w.Id), cancel);
        var letters = ReleasedOutcomes.Letters(kept, to, today, template is null ? null : TemplateFile.OfPath(template, cancel), read);
        var path = Path.GetFullPath(output ?? Path.Combine(folder, "documents", worker is null ? "outcome-letters.docx" : "outcome-letter.docx"));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, letters, cancel);
        return new(path, read?.Without(to) is { Count: > 0 } without ? LetterNames.InWords(without, to.Count) : null);
    }
}
