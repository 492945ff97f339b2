using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>The most that a week's pay counts as in statutory redundancy pay.</summary>
public sealed record RedundancyWeekCap(RuleInForce Rule, Money Week) : IDated;

/// <summary>Weeks of pay for each full year of service at an age. Either age may be open.</summary>
public sealed record RedundancyWeeks(RuleInForce Rule, int? AgeFrom, int? AgeTo, decimal WeeksPerYear);

/// <summary>Pence a mile free of tax for a kind of vehicle: up to so many miles of a tax year, and after them.</summary>
public sealed record MileageRate(RuleInForce Rule, string Vehicle, int? FirstMiles, int PenceFirst, int PenceAfter) : IDated;

/// <summary>Dated tables of reference/ that one-off costs need.</summary>
public static class StatutoryTables
{
    private static readonly Lazy<DatedRates<RedundancyWeekCap>> Caps = new(() => new(ReferenceTable.Standard("redundancy-week-cap.csv", ["week_cap"], row =>
    {
        var cap = row.Pounds("week_cap");
        return new RedundancyWeekCap(row.Rule($"A week's pay in statutory redundancy: at most {cap}"), cap);
    })));

    private static readonly Lazy<IReadOnlyList<RedundancyWeeks>> Weeks = new(() => ReferenceTable.Standard("redundancy-weeks.csv", ["age_from", "age_to", "weeks_per_year"], row =>
    {
        var (from, to, weeks) = (row.WholeOrNone("age_from"), row.WholeOrNone("age_to"), row.Number("weeks_per_year"));
        var ages = from is null ? $"up to {to}" : to is null ? $"{from} and over" : $"{from} to {to}";
        return new RedundancyWeeks(row.Rule($"Statutory redundancy: {weeks} of a week's pay for each year of service at {ages}"), from, to, weeks);
    }));

    private static readonly Lazy<IReadOnlyList<MileageRate>> Miles = new(() => ReferenceTable.Standard("mileage-rates.csv", ["vehicle", "first_miles", "pence_first", "pence_after"], row =>
    {
        var (vehicle, first, pence, after) = (row.Text("vehicle"), row.WholeOrNone("first_miles"), row.Whole("pence_first"), row.Whole("pence_after"));
        return new MileageRate(row.Rule($"Approved mileage, {vehicle}: {pence}p a mile" + (first is null ? "" : $" for the first {first:#,0} miles of a tax year, then {after}p")), vehicle, first, pence, after);
    }));

    public static DatedRates<RedundancyWeekCap> RedundancyWeekCaps => Caps.Value;

    public static IReadOnlyList<RedundancyWeeks> RedundancyWeeks => Weeks.Value;

    public static IReadOnlyList<MileageRate> MileageRates => Miles.Value;

    /// <summary>Approved mileage by kind of vehicle: "car", "motorcycle", "bicycle" or "passenger".</summary>
    public static DatedRates<MileageRate> MileageFor(string vehicle) => new([.. MileageRates.Where(m => string.Equals(m.Vehicle, vehicle, StringComparison.OrdinalIgnoreCase))]);

    /// <summary>Every row of every dated table that costing reads, for "Rules in force".</summary>
    public static IReadOnlyList<RuleInForce> All =>
    [
        .. PayScale.National.SelectMany(s => s.Rules),
        .. OnCostRates.NationalInsurance.Rows.Select(r => r.Rule), .. OnCostRates.Levy.Rows.Select(r => r.Rule),
        .. RedundancyWeekCaps.Rows.Select(r => r.Rule), .. RedundancyWeeks.Select(r => r.Rule), .. MileageRates.Select(r => r.Rule),
    ];
}
