using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughcare.App.Reports.Docx;

namespace Throughcare.App.Consultation;

/// <summary>The lines of a letter as paragraphs in the styles of the document.</summary>
internal sealed class LetterBody(DocxFile file)
{
    private readonly List<Paragraph> _paragraphs = [];
    private readonly List<string> _together = [];

    public IReadOnlyList<Paragraph> Of(IReadOnlyList<string> lines)
    {
        foreach (var line in lines.Select(l => l.Trim()))
            if (line.StartsWith("## ", StringComparison.Ordinal)) Alone(file.Styles.Heading2, line[3..]);
            else if (line.StartsWith("# ", StringComparison.Ordinal)) Alone(file.Styles.Heading1, line[2..]);
            else if (line.StartsWith("- ", StringComparison.Ordinal)) Alone(file.Styles.Bullets, line[2..], file.Numbering.Bullets());
            else if (line.Length == 0) Together();
            else _together.Add(line);
        Together();
        return _paragraphs;
    }

    private void Alone(string style, string text, params OpenXmlElement[] properties)
    {
        Together();
        _paragraphs.Add(DocxText.Paragraph(style, text.Trim(), properties));
    }

    private void Together()
    {
        if (_together.Count == 0) return;
        var paragraph = new Paragraph(DocxText.Properties(file.Styles.Normal, new KeepLines()));
        for (var i = 0; i < _together.Count; i++)
        {
            if (i > 0) paragraph.Append(new Run(new Break()));
            paragraph.Append(DocxText.Run(_together[i]));
        }
        _paragraphs.Add(paragraph);
        _together.Clear();
    }
}
