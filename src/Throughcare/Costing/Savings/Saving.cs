using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>How a saving comes about.</summary>
public enum SavingKind
{
    /// <summary>Placements that are not needed: so many fewer at any time.</summary>
    PlacementsAvoided,

    /// <summary>Placements that end sooner: so many children a year, so many weeks each.</summary>
    PlacementsEndSooner,

    /// <summary>Agency workers replaced by permanent ones: what an agency worker costs by the week, less what the permanent one costs.</summary>
    AgencyReplaced,

    /// <summary>Anything else by the week.</summary>
    Other,
}

/// <summary>
/// A saving by the week: what stops, less what it costs instead, for so many children (or workers), growing evenly over a ramp, and only as
/// far as it is this proposal's doing. Counts of children are totals of a plan and never about a child. Formula: docs/method/costing-savings.md.
/// </summary>
public sealed record Saving
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required SavingKind Kind { get; init; }

    /// <summary>What one costs in a week today.</summary>
    public required Money WeeklyCost { get; init; }

    /// <summary>What one costs in a week instead: where the child lives then, or the permanent worker. £0 only where that is so: a gross saving is said to be one.</summary>
    public Money CostInstead { get; init; }

    /// <summary>Children, or workers, at full effect: at any time, or in a year where placements end sooner. Kept to hundredths.</summary>
    public required decimal Number { get; init; }

    /// <summary>For <see cref="SavingKind.PlacementsEndSooner"/>: how many weeks sooner each ends.</summary>
    public decimal WeeksSooner { get; init; }

    public required Month From { get; init; }

    /// <summary>Last month; null where it goes on.</summary>
    public Month? To { get; init; }

    /// <summary>Months until full effect: of three, the first month has a third and the third all. 0 and 1 are full at once.</summary>
    public int RampMonths { get; init; }

    /// <summary>The part of it that this proposal brings about; from 0% to 100%.</summary>
    public Proportion Attribution { get; init; } = Proportion.One;

    public WeeksInYear Weeks { get; init; }

    public string? Workstream { get; init; }

    public string? CostCentre { get; init; }

    public Money Net => WeeklyCost - CostInstead;

    /// <summary>Weeks a year that cost less at full effect, before attribution: child-weeks for placements.</summary>
    public decimal WeeksAYear => Kind == SavingKind.PlacementsEndSooner ? Number * WeeksSooner : Number * Weeks.Number();

    /// <summary>A year at full effect, with attribution.</summary>
    public Money FullYear => RunningTotal.Rounded(EachMonth * 12, Below);

    private const long Below = 100L * 100 * 12 * 1_000_000;

    private Int128 EachMonth => (Int128)Net.Pence * (long)(Number * 100) * (Kind == SavingKind.PlacementsEndSooner ? (long)(WeeksSooner * 100) : Weeks.Hundredths()) * Attribution.Millionths;

    internal IReadOnlyList<MonthAmount> Months(Month last)
    {
        if (To < last) last = To.Value;
        var months = Math.Max(0, (last.Year - From.Year) * 12 + last.Number - From.Number + 1);
        var ramp = Math.Max(1, RampMonths);
        // Steps of the ramp so far: 1 + 2 + … + ramp, and ramp for each month after it.
        Int128 Steps(int n) => n <= ramp ? (Int128)n * (n + 1) / 2 : (Int128)ramp * (ramp + 1) / 2 + (Int128)(n - ramp) * ramp;
        return [.. RunningTotal.Months(months, n => EachMonth * Steps(n), (Int128)Below * ramp).Select((amount, i) => new MonthAmount(From.Add(i), amount, How(i + 1, ramp)))];
    }

    internal IEnumerable<Finding> Findings(Month last)
    {
        var where = $"saving {Id}";
        if (To < From) yield return CostingFinding.Wrong("end-before-start", where, $"\"{Title}\" ends in {To.Value.InWords}, before it begins in {From.InWords}.", $"{From} to {To}", "Put the earlier month first.");
        foreach (var (amount, what) in new[] { (WeeklyCost, "costs"), (CostInstead, "costs instead") })
            if (amount < Money.Zero) yield return CostingFinding.Wrong("negative-amount", where, $"A week of \"{Title}\" {what} {amount}.", amount.ToString(), "Write an amount of £0 or more.");
        foreach (var (number, what) in new[] { (Number, "counts"), (WeeksSooner, "ends sooner, in weeks, by") })
            if (number is < 0 or > 100_000 || number * 100 != decimal.Truncate(number * 100)) yield return CostingFinding.Wrong("saving-number", where, $"\"{Title}\" {what} {number}.", number.ToString(), "Write a number from 0 to 100,000 with at most two decimals.");
        if (!Attribution.IsShare) yield return CostingFinding.Wrong("attribution", where, $"{Attribution} of \"{Title}\" is put down to this proposal.", Attribution.ToString(), "Write an attribution from 0% to 100%.");
        if (RampMonths is < 0 or > 600) yield return CostingFinding.Wrong("ramp", where, $"\"{Title}\" takes {RampMonths} months to full effect.", RampMonths.ToString(), "Write 0 months or more.");
        else if (RampMonths > 0 && From.Add(RampMonths - 1) > (To < last ? To.Value : last))
            yield return CostingFinding.Wrong("ramp-longer-than-period", where, $"\"{Title}\" takes {RampMonths} months to full effect, and never has it before {(To < last ? To.Value : last).InWords}.", RampMonths.ToString(), "Shorten the ramp, or show more years.");
        if (Kind == SavingKind.PlacementsEndSooner && WeeksSooner == 0) yield return CostingFinding.Wrong("weeks-sooner-missing", where, $"\"{Title}\" ends placements sooner and does not say by how many weeks.", null, "Give the weeks.");
        if (Kind != SavingKind.PlacementsEndSooner && WeeksSooner != 0) yield return CostingFinding.Wrong("weeks-sooner-unused", where, $"\"{Title}\" gives {WeeksSooner} weeks sooner, which only placements that end sooner have.", WeeksSooner.ToString(), "Leave the weeks out, or correct the kind.");
        if (Net <= Money.Zero && WeeklyCost >= Money.Zero && CostInstead >= Money.Zero) yield return CostingFinding.Mind("saves-nothing", where, $"\"{Title}\" costs {CostInstead} a week instead of {WeeklyCost}, so it saves nothing.", Net.ToString(), "Check the two amounts.");
        else if (CostInstead == Money.Zero && Kind != SavingKind.Other) yield return CostingFinding.Mind("gross-saving", where, $"\"{Title}\" saves its whole {WeeklyCost} a week: nothing is counted for what it costs instead.", null, "Give what it costs instead, or leave it and read the saving as gross.");
    }

    private string How(int month, int ramp) => $"{Number:0.##} at {Net} a week" + (CostInstead == Money.Zero ? "" : $" ({WeeklyCost} less {CostInstead})")
        + (Kind == SavingKind.PlacementsEndSooner ? $", {WeeksSooner:0.##} weeks each, a twelfth of a year" : $", a twelfth of {Weeks.Number()} weeks")
        + (month < ramp ? $", month {month} of {ramp} of the ramp" : "") + (Attribution == Proportion.One ? "" : $", {Attribution} of it put down to this");
}
