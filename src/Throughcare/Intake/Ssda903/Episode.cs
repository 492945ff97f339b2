using Throughcare.Calendar;
using Throughcare.Findings;

namespace Throughcare.Intake.Ssda903;

/// <summary>
/// One episode of a child in care: a stretch with one legal status and one placement. The child is in care from the first day
/// and no longer on the day it ceased; an episode without an end goes on.
/// </summary>
public sealed record Episode
{
    public required string Child { get; init; }

    /// <summary>DECOM: first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>DEC: the day it ceased, no longer counted; null while it goes on.</summary>
    public DateOnly? To { get; init; }

    /// <summary>RNE: S starts a period of care; L changes the legal status only.</summary>
    public string ReasonNew { get; init; } = "";

    public string LegalStatus { get; init; } = "";

    public string Placement { get; init; } = "";

    /// <summary>REC: X1 means that the next episode begins on the same day.</summary>
    public string ReasonCeased { get; init; } = "";

    public string HomePostcode { get; init; } = "";

    /// <summary>The other columns as they were found, so that two rows can be compared whole.</summary>
    public string Rest { get; init; } = "";

    /// <summary>The year of the return that it stands in.</summary>
    public required FinancialYear Return { get; init; }

    public required Place Where { get; init; }

    public bool InCareOn(DateOnly day) => From <= day && (To is null || To > day);

    /// <summary>The row as a person would read it in a list of changes; no postcode, so that nobody's home stands in a list.</summary>
    public string Words =>
        $"{From:yyyy-MM-dd} to {(To is { } end ? end.ToString("yyyy-MM-dd") : "still open")}, {ReasonNew} {LegalStatus} {Placement} {ReasonCeased}".TrimEnd();
}
