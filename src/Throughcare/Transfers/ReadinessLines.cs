namespace Throughcare.Transfers;

/// <summary>A line that must be ready before a child's transfer is marked done, with where it comes from.</summary>
public sealed record ReadinessLine(string Id, string Sentence, string Source);

/// <summary>The lines that published policies ask for. One of them by default; a council names those of its own policy.</summary>
public static class ReadinessLines
{
    public const string Accepted = "accepted";

    public static IReadOnlyList<ReadinessLine> All { get; } =
    [
        new(Accepted, "The receiving manager accepts; recorded in the case system.", "Wakefield: management decision and named receiver recorded"),
        new("file", "The file is up to date.", "Wakefield, Bolton"),
        new("chronology", "The chronology is up to date.", "Wakefield, Bolton"),
        new("plan", "The child's plan is up to date.", "Wakefield, Bolton"),
        new("supervision", "Supervision is recorded and recent.", "Wakefield"),
        new("seen", "The child has been seen in time, and told.", "Leeds, Bolton"),
        new("family", "The carer and the family have been told.", "Leeds, Bolton"),
        new("reviewing-officer", "The reviewing officer has been told.", "Regulation 33: significant changes"),
        new("joint-visit", "The joint visit has been done.", "Bolton"),
    ];

    /// <summary>Those that the settings ask for, in the order of the list.</summary>
    public static IReadOnlyList<ReadinessLine> Required(TransferSettings settings) => [.. All.Where(l => settings.Readiness.Contains(l.Id, StringComparer.Ordinal))];
}
