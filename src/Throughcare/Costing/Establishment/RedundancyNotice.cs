using Throughcare.Findings;

namespace Throughcare.Costing;

/// <summary>Dismissals that are proposed: how many, in which role, at which establishment, and when the first takes effect. Those who go by agreement count; fixed terms that end do not.</summary>
public sealed record ProposedDismissal(string Role, string Establishment, int Count, DateOnly TakesEffect);

/// <summary>The clock of one establishment: the most dismissals in any 90 days, and by when consultation and the notice to the Secretary of State must begin.</summary>
public sealed record RedundancyClock(string Establishment, int Proposed, int MostInWindow, DateOnly FirstDismissal, int DaysBefore, DateOnly? BeginBy, IReadOnlyList<(string Role, int Count)> ByRole)
{
    /// <summary>The rule that holds, in words.</summary>
    public string Rule => DaysBefore switch
    {
        45 => "100 or more at one establishment within 90 days: at least 45 days before the first dismissal takes effect.",
        30 => "20 to 99 at one establishment within 90 days: at least 30 days before the first dismissal takes effect.",
        _ => "Fewer than 20 at one establishment within 90 days: no statutory period. The council's own policy may set one.",
    };
}

/// <summary>
/// The facts of a redundancy notification (Trade Union and Labour Relations (Consolidation) Act 1992, sections 188 and 193), by establishment.
/// Counts and dates only; a person completes and sends it.
/// </summary>
public sealed record RedundancyNotice(IReadOnlyList<RedundancyClock> Establishments, IReadOnlyList<Finding> Findings)
{
    /// <summary>Dismissals count together where they take effect within 90 days, the first day counted.</summary>
    public const int WindowDays = 90;

    public static RedundancyNotice Of(IReadOnlyList<ProposedDismissal> proposed, DateOnly? consultationBegins = null)
    {
        var wrong = proposed.Where(p => p.Count < 1).Select(p => CostingFinding.Wrong("dismissals", $"{p.Role}, {p.Establishment}", $"{p.Count} dismissals are proposed.", p.Count.ToString(), "Write 1 or more, or take the row out.")).ToList();
        if (wrong.Count > 0) throw new RefusedException(wrong);
        List<RedundancyClock> clocks = [.. proposed.GroupBy(p => p.Establishment, StringComparer.OrdinalIgnoreCase).OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase).Select(g => Clock(g.Key, [.. g.OrderBy(p => p.TakesEffect)]))];
        return new(clocks, [.. clocks.Where(c => consultationBegins > c.BeginBy).Select(c =>
            CostingFinding.Wrong("consultation-too-late", c.Establishment, $"Consultation begins on {consultationBegins:d MMMM yyyy}, and the first of {c.MostInWindow} dismissals takes effect on {c.FirstDismissal:d MMMM yyyy}: it had to begin by {c.BeginBy:d MMMM yyyy}.", $"{consultationBegins:yyyy-MM-dd}", $"Begin earlier, or let the first dismissal take effect {c.DaysBefore} days after consultation begins."))]);
    }

    private static RedundancyClock Clock(string establishment, List<ProposedDismissal> proposed)
    {
        int Within(ProposedDismissal start) => proposed.Where(p => p.TakesEffect >= start.TakesEffect && p.TakesEffect.DayNumber - start.TakesEffect.DayNumber < WindowDays).Sum(p => p.Count);
        var most = proposed.Max(Within);
        var days = most >= 100 ? 45 : most >= 20 ? 30 : 0;
        // The clock runs from the first dismissal of the first window that has 20; before it nobody need be consulted collectively.
        var first = (days == 0 ? proposed[0] : proposed.First(p => Within(p) >= 20)).TakesEffect;
        return new(establishment, proposed.Sum(p => p.Count), most, first, days, days == 0 ? null : first.AddDays(-days), [.. proposed.GroupBy(p => p.Role, StringComparer.OrdinalIgnoreCase).OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase).Select(g => (g.Key, g.Sum(p => p.Count)))]);
    }
}
