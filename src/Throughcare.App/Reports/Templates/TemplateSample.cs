using Throughcare.App.Reports.Docx;

namespace Throughcare.App.Reports.Templates;

/// <summary>A document to look at, with every part that documents have.</summary>
public static class TemplateSample
{
    /// <param name="template">Null for our own look.</param>
    /// <param name="council">Stands in the header.</param>
    public static byte[] Document(CouncilTemplate? template, string council) => DocxReportWriter.Write(SampleDocument.Report(council), new(council, template?.Document));
}
