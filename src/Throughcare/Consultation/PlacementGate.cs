using Throughcare.Options;

namespace Throughcare.Consultation;

/// <summary>What of a plan may be shown of named workers.</summary>
public enum PlacementsShown
{
    /// <summary>Posts and FTE by team: nothing was decided, and the pages must not read as if it were.</summary>
    PostsByTeam,

    /// <summary>Consultation and preferences are closed, and human resources has not released the plan.</summary>
    AwaitingRelease,

    /// <summary>Who would be in which team.</summary>
    Named,
}

/// <summary>
/// No decision before the decision: who would land where is named only after consultation and preferences have closed and human resources has released that
/// plan (docs/adr/0009-placements-are-released.md). Human resources itself sees placements throughout, because it must prepare them.
/// </summary>
public sealed record PlacementGate(PlacementsShown Shown, string Why)
{
    public bool Named => Shown == PlacementsShown.Named;

    /// <summary>May the plan be released on that day? It may not while anybody may still answer or choose.</summary>
    public bool MayRelease => Shown != PlacementsShown.PostsByTeam;

    /// <param name="consultation">The consultation as it is kept; null where there is none.</param>
    /// <param name="option">The option whose plan is asked for.</param>
    /// <param name="run">The run of the plan.</param>
    /// <param name="today">Today.</param>
    public static PlacementGate Of(ConsultationPaper? consultation, OptionId option, string? run, DateOnly today)
    {
        if (consultation is not { Begun: true }) return Posts("No consultation has been set up.");
        if (consultation.Option is { } asked && asked != option) return Posts("The consultation is on another option.");
        if (consultation.Dates.Opens is not { } opens || consultation.Dates.Closes is not { } closes) return Posts("The consultation has no opening and closing day yet.");
        if (closes < opens) return Posts("The consultation closes before it opens; put its days right first.");
        if (today < opens) return Posts($"The consultation opens on {ConsultationWords.Day(opens)}.");
        if (today <= closes) return Posts($"The consultation is open until {ConsultationWords.Day(closes)}.");
        if (consultation.Dates.PreferencesClose is not { } chosen) return Posts("No day is given by which people say what they would like.");
        if (today <= chosen) return Posts($"People may say what they would like until {ConsultationWords.Day(chosen)}.");
        return run is not null && consultation.Releases.LastOrDefault(r => r.Option == option && r.Run == run && r.On <= today) is { } release
            ? new(PlacementsShown.Named, $"{release.By} released the placements of this plan on {ConsultationWords.Day(release.On)}.")
            : new(PlacementsShown.AwaitingRelease, "Consultation and preferences have closed. Human resources has not released the placements of this plan.");
    }

    private static PlacementGate Posts(string why) => new(PlacementsShown.PostsByTeam, why);
}
