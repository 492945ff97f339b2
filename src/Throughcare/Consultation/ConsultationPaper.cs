using Throughcare.Options;

namespace Throughcare.Consultation;

/// <summary>
/// A consultation as it is kept with the proposal: what is consulted on, when, by which rules, and what was held, issued, said and done. Holds nothing that one
/// person said, asked for or is.
/// </summary>
public sealed record ConsultationPaper
{
    /// <summary>What is consulted on; null until it is chosen.</summary>
    public OptionId? Option { get; init; }

    /// <summary>The option's version when the consultation opened: what came of it is what is different since.</summary>
    public int? OptionVersion { get; init; }

    public ConsultationDates Dates { get; init; } = new();

    public ConsultationRules Rules { get; init; } = new();

    public ProposedDismissals Dismissals { get; init; } = new();

    /// <summary>By what places are given where more people want one than there is: one criterion a line.</summary>
    public IReadOnlyList<string> Criteria { get; init; } = [];

    public IReadOnlyList<Meeting> Meetings { get; init; } = [];

    public IReadOnlyList<IssuedDocument> Documents { get; init; } = [];

    public IReadOnlyList<Theme> Themes { get; init; } = [];

    /// <summary>Texts of replies and letters by name, with fields in braces.</summary>
    public IReadOnlyDictionary<string, string> Templates { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<PlacementRelease> Releases { get; init; } = [];

    /// <summary>True where somebody has begun one: an option or a day is given.</summary>
    public bool Begun => Option is not null || Dates.Opens is not null;

    public bool OpenOn(DateOnly day) => Dates.Opens <= day && day <= Dates.Closes;

    public bool ClosedOn(DateOnly day) => Dates.Opens is not null && Dates.Closes < day && Dates.Closes >= Dates.Opens;

    public bool PreferencesOpenOn(DateOnly day) => Dates.PreferencesOpen <= day && day <= Dates.PreferencesClose;

    public bool PreferencesClosedOn(DateOnly day) => Dates.PreferencesClose < day;
}
