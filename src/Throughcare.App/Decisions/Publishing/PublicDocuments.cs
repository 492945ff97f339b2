using Throughcare.App.Decisions.Documents;
using Throughcare.App.Reports.Templates;
using Throughcare.Decisions;

namespace Throughcare.App.Decisions.Publishing;

/// <summary>A document that was published with a decision, as a Word document.</summary>
/// <param name="Kind">Our name for its kind, such as "decision-notice".</param>
/// <param name="Title">What the council calls it.</param>
/// <param name="Word">The file.</param>
public sealed record PublicDocument(string Kind, string Title, byte[] Word);

/// <summary>
/// The documents that go out with a decision beside its report: the notice always, and of the others those that somebody made and kept. All are made of the public paper, and small numbers in them are
/// hidden as in the report.
/// </summary>
internal static class PublicDocuments
{
    public static IReadOnlyList<PublicDocument> Of(DecisionCase of, DocumentKind report, CouncilLook look) =>
        [.. DecisionDocuments.For(of.Paper).Where(k => k != report && (k is DocumentKind.DecisionNotice || of.Paper.Documents.Any(d => d.Kind == k)))
            .OrderByDescending(k => k is DocumentKind.DecisionNotice).Select(k => new PublicDocument(k.Name(), look.Wording.Name(k), DocumentOfFolder.Bytes(look.Wording.In(DecisionDocuments.Of(of, k, forPublication: true).Report, k), DocumentForm.Docx, of.Proposal.Council, look)))];
}
