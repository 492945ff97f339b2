namespace Throughcare.Decisions;

/// <summary>The papers that a decision needs.</summary>
public enum DocumentKind
{
    /// <summary>Why, which options, what each costs and brings.</summary>
    BusinessCase,

    /// <summary>The report of an officer's decision.</summary>
    OfficerReport,

    /// <summary>The report to cabinet, a cabinet member or a committee.</summary>
    CabinetReport,

    /// <summary>The equality impact assessment.</summary>
    EqualityAssessment,

    /// <summary>What staff and unions are consulted on.</summary>
    ConsultationPaper,

    /// <summary>What was decided: the record.</summary>
    DecisionNotice,
}

/// <summary>A figure as a document gave it: its value in words, and the version that it came from.</summary>
public sealed record FigureInDocument(string Id, string Title, string Value, string From);

/// <summary>A document that was kept, with every figure in it, so that it can be told when one has changed since.</summary>
public sealed record KeptDocument
{
    public required DocumentKind Kind { get; init; }

    public required DateOnly MadeOn { get; init; }

    public IReadOnlyList<FigureInDocument> Figures { get; init; } = [];

    /// <summary>What has changed since, in words; nothing where the document still holds.</summary>
    /// <param name="now">The figures that the document would have today.</param>
    public IReadOnlyList<string> Stale(IReadOnlyList<FigureInDocument> now)
    {
        var (was, present) = (First(Figures), First(now));
        return
        [
            .. Figures.Where(f => present.TryGetValue(f.Id, out var n) && n.Value != f.Value).Select(f => $"{f.Title}: {f.Value} in the document, {present[f.Id].Value} now ({present[f.Id].From})."),
            .. Figures.Where(f => !present.ContainsKey(f.Id)).Select(f => $"{f.Title}: {f.Value} in the document; the figure is no longer there."),
            .. now.Where(f => !was.ContainsKey(f.Id)).Select(f => $"{f.Title}: {f.Value} now; the document does not have it."),
        ];

        static Dictionary<string, FigureInDocument> First(IReadOnlyList<FigureInDocument> figures) => figures.GroupBy(f => f.Id).ToDictionary(g => g.Key, g => g.First());
    }
}

/// <summary>Kinds of document in words.</summary>
public static class DocumentWords
{
    public static string InWords(this DocumentKind kind) => kind switch
    {
        DocumentKind.BusinessCase => "Business case",
        DocumentKind.OfficerReport => "Officer report",
        DocumentKind.CabinetReport => "Cabinet report",
        DocumentKind.EqualityAssessment => "Equality impact assessment",
        DocumentKind.ConsultationPaper => "Consultation paper",
        _ => "Decision notice",
    };

    /// <summary>As it stands in an address, a file name and a command: "business-case".</summary>
    public static string Name(this DocumentKind kind) => kind.InWords().ToLowerInvariant().Replace(' ', '-');
}
