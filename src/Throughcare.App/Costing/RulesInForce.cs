using Throughcare.Calendar;
using Throughcare.Consultation;
using Throughcare.Costing;

namespace Throughcare.App.Costing;

/// <summary>Rows of one dated table that begin and end together and have one source: the points of a year's spine, or a single rate.</summary>
/// <param name="Table">The file in reference/.</param>
/// <param name="Rows">In the order of the file.</param>
public sealed record RuleGroup(string Table, IReadOnlyList<RuleInForce> Rows)
{
    public DateOnly From => Rows[0].From;

    public DateOnly? To => Rows[0].To;

    public string Source => Rows[0].Source;

    public string? Basis => Rows[0].Basis;

    /// <summary>The earliest day on which one of the rows was compared with the source; null where one never was.</summary>
    public DateOnly? CheckedOn => Rows.Any(r => r.CheckedOn is null) ? null : Rows.Min(r => r.CheckedOn);

    public string InWords => Rows.Count == 1 ? Rows[0].What : $"{Rows[0].What} … {Rows[^1].What} ({Rows.Count} rows)";

    public bool HoldsOn(DateOnly day) => Rows[0].HoldsOn(day);
}

/// <summary>The dated tables that come with the program, as "Rules in force" lists them: what holds, what has run out, what nobody has checked.</summary>
public static class RulesInForce
{
    /// <summary>Every group, table by table, the latest first.</summary>
    public static IReadOnlyList<RuleGroup> All { get; } =
        [.. StatutoryTables.All.Concat(CollectiveConsultation.Thresholds.Select(t => t.Rule)).GroupBy(r => (r.Table, r.From, r.To, r.Source, r.Basis)).Select(g => new RuleGroup(g.Key.Table, [.. g])).OrderBy(g => g.Table, StringComparer.Ordinal).ThenByDescending(g => g.From)];

    /// <summary>Tables of which no row holds on a day: whatever is worked out by them for that day rests on older rows, or is refused.</summary>
    public static IReadOnlyList<(string Table, DateOnly? LastDay)> RunOut(DateOnly day) =>
        [.. All.GroupBy(g => g.Table).Where(t => !t.Any(g => g.HoldsOn(day))).Select(t => (t.Key, t.Max(g => g.To)))];

    /// <summary>The bank holidays of England that are known, and whether a year from a day is.</summary>
    public static (DateOnly? From, DateOnly? To, bool KnowsNextYear) BankHolidays(DateOnly day) => (WorkingDays.England.KnownFrom, WorkingDays.England.KnownTo, WorkingDays.England.Knows(day.AddYears(1)));
}
