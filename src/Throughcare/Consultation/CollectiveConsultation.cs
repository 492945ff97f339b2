using Throughcare.Calendar;
using Throughcare.Costing;

namespace Throughcare.Consultation;

/// <summary>
/// Dismissals for redundancy that are proposed at one establishment within 90 days. Redundancy is meant widely here: voluntary redundancies and dismissals
/// to take somebody on again under new terms count; a fixed term that runs out does not.
/// </summary>
public sealed record ProposedDismissals
{
    public int Compulsory { get; init; }

    public int Voluntary { get; init; }

    /// <summary>Dismissal and an offer of new terms.</summary>
    public int NewTerms { get; init; }

    /// <summary>Fixed terms that run out: shown, and not counted.</summary>
    public int FixedTermsEnding { get; init; }

    /// <summary>The day on which the first of them takes effect.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The day on which the Secretary of State was told (form HR1).</summary>
    public DateOnly? Notified { get; init; }

    public int Counted => Compulsory + Voluntary + NewTerms;
}

/// <summary>From how many dismissals on consultation must begin how many days before the first takes effect.</summary>
public sealed record CollectiveThreshold(RuleInForce Rule, int Least, int? Most, int Days) : IDated;

/// <summary>
/// Whether the duty to consult collectively applies, and what follows (Trade Union and Labour Relations (Consolidation) Act 1992 section 188). Its days are days before the
/// first dismissal takes effect, not a length of consultation.
/// </summary>
/// <param name="Applies">True where as many dismissals as the lowest threshold are proposed.</param>
/// <param name="Days">Days before the first dismissal; 0 where the duty does not apply.</param>
/// <param name="LatestStart">Last day on which consultation may begin; null where it does not apply or no first dismissal is known.</param>
/// <param name="Sentence">What applies or does not, and why.</param>
/// <param name="Source">Where the threshold stands; null where no table holds on the day.</param>
public sealed record CollectiveConsultation(bool Applies, int Days, DateOnly? LatestStart, string Sentence, string? Source)
{
    /// <summary>Dismissals within so many days count together.</summary>
    public const int WindowDays = 90;

    private static readonly Lazy<IReadOnlyList<CollectiveThreshold>> Table = new(() => ReferenceTable.Standard("collective-consultation.csv", ["least_dismissals", "most_dismissals", "days_before_first"], row =>
    {
        var (least, most, days) = (row.Whole("least_dismissals"), row.WholeOrNone("most_dismissals"), row.Whole("days_before_first"));
        return new CollectiveThreshold(row.Rule($"Collective consultation: {least}{(most is null ? " or more" : $" to {most}")} dismissals at one establishment within {WindowDays} days: begin at least {days} days before the first"), least, most, days);
    }));

    public static IReadOnlyList<CollectiveThreshold> Thresholds => Table.Value;

    /// <param name="dismissals">What is proposed.</param>
    /// <param name="on">The day by whose rules it is decided: the opening of the consultation.</param>
    public static CollectiveConsultation Of(ProposedDismissals dismissals, DateOnly on)
    {
        var holding = Thresholds.Where(t => t.Rule.HoldsOn(on)).OrderBy(t => t.Least).ToList();
        var ended = dismissals.FixedTermsEnding == 0 ? "" : $" {ConsultationWords.People(dismissals.FixedTermsEnding)} whose fixed term runs out {(dismissals.FixedTermsEnding == 1 ? "is" : "are")} not counted.";
        if (holding.Count == 0) return new(false, 0, null, $"No table says when collective consultation is due on {ConsultationWords.Day(on)}; look it up.", null);
        var n = dismissals.Counted;
        if (holding.FirstOrDefault(t => n >= t.Least && (t.Most is null || n <= t.Most)) is { } threshold)
        {
            var start = dismissals.First?.AddDays(-threshold.Days);
            return new(true, threshold.Days, start,
                $"The duty to consult collectively applies: {n:#,0} dismissals are proposed within {WindowDays} days. Consultation must begin at least {threshold.Days} days before the first takes effect"
                + (start is { } day ? $", so by {ConsultationWords.Day(day)}, and the Secretary of State must be told (form HR1) by the same day." : "; give the day of the first dismissal to know by when.") + ended,
                threshold.Rule.Source);
        }
        var why = n == 0 ? "no dismissals are proposed" : $"{ConsultationWords.People(n)} would be dismissed, and it begins at {holding[0].Least} at one establishment within {WindowDays} days";
        return new(false, 0, null, $"The duty to consult collectively does not apply: {why}. The council's own policy may ask for more.{ended}", holding[0].Rule.Source);
    }
}
