using Throughcare.App.Proposals;
using Throughcare.App.Reports.Templates;
using Throughcare.Calendar;
using Throughcare.Structure;

namespace Throughcare.App.Consultation;

/// <summary>Writes outcome letters in the template that was sent along, or else in the one that the council keeps.</summary>
public sealed class LetterAction(CouncilTemplates templates, TimeProvider clock)
{
    /// <param name="kept">The proposal.</param>
    /// <param name="only">One worker; null for everybody in scope, in one document.</param>
    /// <param name="template">A Word document for these letters alone; null where none was sent.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<byte[]> Write(KeptProposal kept, WorkerId? only, (Stream Sent, string Name)? template, CancellationToken ct = default)
    {
        var look = template is { } sent ? TemplateFile.Read(sent.Sent, sent.Name, ct) : (await templates.Of(ct))?.Document;
        return ReleasedOutcomes.Letters(kept, LondonTime.Today(clock), look, only);
    }
}
