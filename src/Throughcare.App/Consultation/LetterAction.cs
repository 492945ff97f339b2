using Throughcare.App.Proposals;
using Throughcare.App.Reports.Templates;
using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Structure;

namespace Throughcare.App.Consultation;

/// <summary>Writes outcome letters in the template that was sent along, or else in the one that the council keeps, with the council's own words first and last.</summary>
public sealed class LetterAction(CouncilTemplates templates, TimeProvider clock)
{
    /// <param name="kept">The proposal.</param>
    /// <param name="only">One worker; null for everybody in scope, in one document.</param>
    /// <param name="template">A Word document for these letters alone; null where none was sent.</param>
    /// <param name="names">A sheet of names for these letters alone; null where none was sent.</param>
    /// <param name="someById">That workers without a name in the sheet are addressed by id; refused where it is not said.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<byte[]> Write(KeptProposal kept, WorkerId? only, (Stream Sent, string Name)? template, (Stream Sent, string Name)? names, bool someById, CancellationToken ct = default)
    {
        var today = LondonTime.Today(clock);
        var to = ReleasedOutcomes.To(kept, today, only);
        var read = names is { } sheet ? LetterNames.Read(sheet.Sent, sheet.Name, kept.Proposal.Extract.Snapshot.Workers.Select(w => w.Id), ct) : null;
        if (!someById && read?.Without(to) is { Count: > 0 } without)
            throw new RefusedException(new Finding { Rule = "letter-by-id", Severity = Severity.Error, What = $"{LetterNames.InWords(without, to.Count)} No letter was written.", ToDo = "Add the names, or tick that these letters are addressed by id, and choose the sheet again." });
        var council = await templates.Look(ct);
        var look = template is { } sent ? TemplateFile.Read(sent.Sent, sent.Name, ct) : council.Template?.Document;
        return ReleasedOutcomes.Letters(kept, to, today, look, read, council.Wording);
    }
}
