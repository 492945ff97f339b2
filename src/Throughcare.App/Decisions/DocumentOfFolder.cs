using System.Text;
using Throughcare.App.Decisions.Documents;
using Throughcare.App.Files;
using Throughcare.App.Proposals;
using Throughcare.App.Reports;
using Throughcare.App.Reports.Docx;
using Throughcare.App.Reports.Templates;
using Throughcare.Decisions;
using Throughcare.Findings;
using Throughcare.Intake;

namespace Throughcare.App.Decisions;

/// <summary>How a document is written.</summary>
public enum DocumentForm
{
    /// <summary>A Word document.</summary>
    Docx,

    /// <summary>One HTML file.</summary>
    Html,
}

/// <summary>Which document is asked for.</summary>
/// <param name="Kind">Null for the report of the decision's route.</param>
/// <param name="Form">Word or HTML.</param>
/// <param name="Output">The file; null for one beside the proposal, in the folder "documents".</param>
/// <param name="Template">The council's own Word document or template.</param>
/// <param name="ForPublication">Without what is exempt.</param>
public sealed record DocumentRequest(DocumentKind? Kind, DocumentForm Form, string? Output = null, string? Template = null, bool ForPublication = false);

/// <summary>Writes a document of a proposal folder. The database is not started.</summary>
public static class DocumentOfFolder
{
    /// <summary>The path that was written, and what was found. Refused where the folder has no decision.</summary>
    public static (string Path, IReadOnlyList<Finding> Findings) Write(string folder, DocumentRequest request, DateOnly today, CancellationToken cancel = default)
    {
        var (content, files) = ProposalFolder.ReadWithFindings(folder, cancel: cancel);
        var reading = ProposalReader.Read(content);
        if (!Has(PaperKind.Decision) && !(request.Kind is DocumentKind.EqualityAssessment && Has(PaperKind.Equality)) && !(request.Kind is DocumentKind.ConsultationPaper && Has(PaperKind.Consultation)))
            throw new RefusedException([.. files, FileFindings.Error("no-decision", Path.Combine(folder, DecisionYaml.FileName), "The proposal has no decision to report on.", "Write decision.yaml with its title, route and recommendation; docs/guide/decisions.md has every name.")]);
        var decision = DecisionCase.Of(content, reading, today);
        var kind = request.Kind ?? (decision.Paper.Route is null or DecisionRoute.Officer ? DocumentKind.OfficerReport : DocumentKind.CabinetReport);
        var document = DecisionDocuments.Of(decision, kind, request.ForPublication);
        var output = Path.GetFullPath(request.Output ?? Path.Combine(folder, "documents", $"{kind.Name()}{(request.ForPublication ? "-public" : "")}.{request.Form.ToString().ToLowerInvariant()}"));
        Directory.CreateDirectory(Path.GetDirectoryName(output)!);
        File.WriteAllBytes(output, Bytes(document.Report, request.Form, reading.Proposal.Council, Template(request.Template), decision.Paper.HasExempt && !request.ForPublication));
        // Where nobody has begun a decision, nothing stops one from being published.
        return (output, Has(PaperKind.Decision) ? [.. files, .. decision.BeforePublication] : files);

        bool Has(PaperKind paper) => content.Papers.ContainsKey(paper);
    }

    /// <summary>The document as a file.</summary>
    /// <param name="report">What it says, in the council's words already.</param>
    /// <param name="form">Word or HTML.</param>
    /// <param name="council">Stands in the header and as the author.</param>
    /// <param name="look">What the council set; null for our own look.</param>
    /// <param name="notForPublication">Marked on every page.</param>
    public static byte[] Bytes(Report report, DocumentForm form, string council, CouncilLook? look = null, bool notForPublication = false) => form == DocumentForm.Docx
        ? DocxReportWriter.Write(report, new(council.Length > 0 ? council : "Council", look?.Template?.Document, notForPublication ? look?.Wording.NotForPublication ?? "Not for publication: parts are exempt" : null))
        : new UTF8Encoding(false).GetBytes(HtmlReportWriter.Write(report));

    private static CouncilLook? Template(string? path) => path is null ? null : new(new(Path.GetFileName(path), TemplateFile.OfPath(path), default), new());
}
