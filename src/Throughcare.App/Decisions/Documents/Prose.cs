using Throughcare.App.Reports;

namespace Throughcare.App.Decisions.Documents;

/// <summary>Text as people type it, as parts of a report: an empty line ends a paragraph, and lines that begin with a hyphen are points of a list.</summary>
internal static class Prose
{
    public static IEnumerable<ReportBlock> Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) yield break;
        var (paragraph, points) = (new List<string>(), new List<string>());
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            var trimmed = line.Trim();
            var point = trimmed.StartsWith("- ", StringComparison.Ordinal) || trimmed.StartsWith("• ", StringComparison.Ordinal);
            if (!point && points.Count > 0)
            {
                yield return new ListBlock([.. points]);
                points.Clear();
            }
            if ((point || trimmed.Length == 0) && paragraph.Count > 0)
            {
                yield return new ParagraphBlock(string.Join(" ", paragraph));
                paragraph.Clear();
            }
            if (point) points.Add(trimmed[2..].Trim());
            else if (trimmed.Length > 0) paragraph.Add(trimmed);
        }
    }
}
