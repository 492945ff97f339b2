using Throughcare.Decisions;

namespace Throughcare.App.Reports.Templates;

/// <summary>A council's own words in its documents; what is empty is said in ours.</summary>
public sealed record CouncilWording
{
    internal const string Part = "documents";

    /// <summary>What the council calls a kind of document, by our name for it: "cabinet-report" is "Report to the Executive".</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Stands first in every document; in a letter after the salutation.</summary>
    public string? Opening { get; init; }

    /// <summary>Stands last in every document: whom to ask, and how to have it in another form.</summary>
    public string? Closing { get; init; }

    /// <summary>Heading of what stands last.</summary>
    public string? ClosingHeading { get; init; }

    /// <summary>Stands in the header of every page of a document of which parts are exempt.</summary>
    public string? NotForPublication { get; init; }

    public string Name(DocumentKind kind) => Names.GetValueOrDefault(kind.Name()) is { Length: > 0 } own ? own : kind.InWords();

    /// <summary>The document in the council's words.</summary>
    public Report In(Report report, DocumentKind kind)
    {
        var ours = kind.InWords();
        // A title begins with what the document is.
        var title = report.Title.StartsWith(ours + ":", StringComparison.Ordinal) ? Name(kind) + report.Title[ours.Length..] : report.Title;
        return In(report with { Title = title });
    }

    /// <summary>The same for a document that is of none of the kinds.</summary>
    public Report In(Report report)
    {
        var sections = report.Sections.ToList();
        if (Opening is { Length: > 0 } opening && sections.Count > 0) sections[0] = sections[0] with { Blocks = [.. Paragraphs(opening), .. sections[0].Blocks] };
        if (Closing is { Length: > 0 } closing) sections.Add(new("council-words", LastHeading, [.. Paragraphs(closing)]));
        return report with { Sections = sections };
    }

    /// <summary>The lines of a letter with the council's words after the salutation, or first where it has none, and last.</summary>
    public IReadOnlyList<string> InLetter(IReadOnlyList<string> lines)
    {
        var salutation = lines.TakeWhile(l => !l.TrimStart().StartsWith("Dear ", StringComparison.Ordinal)).Count() is var found && found < lines.Count ? found + 1 : 0;
        return
        [
            .. lines.Take(salutation),
            .. Lines(Opening).SelectMany(l => new[] { "", l, "" }),
            .. lines.Skip(salutation),
            .. Closing is { Length: > 0 } ? new[] { "", "## " + LastHeading } : [],
            .. Lines(Closing).SelectMany(l => new[] { "", l }),
        ];
    }

    private string LastHeading => ClosingHeading is { Length: > 0 } heading ? heading : "Further information";

    private static IEnumerable<ReportBlock> Paragraphs(string text) => Lines(text).Select(p => new ParagraphBlock(p));

    private static string[] Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
