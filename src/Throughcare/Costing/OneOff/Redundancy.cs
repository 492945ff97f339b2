using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>What is known of the sum that a pension fund charges when a pension is paid early.</summary>
public enum PensionStrain
{
    /// <summary>Nobody has said. Where the age makes a charge likely the redundancy is refused: strain is never guessed.</summary>
    NotSaid,

    /// <summary>The fund was asked and has not answered; the cost is said to be without it.</summary>
    NotKnown,

    /// <summary>The fund's figure is in <see cref="Redundancy.Strain"/>.</summary>
    Stated,
}

/// <summary>
/// Redundancy pay for the holder of a post, by the statutory formula (docs/method/costing-one-off.md#redundancy), and the fund's charge for a
/// pension paid early. It names a post and never a person.
/// </summary>
public sealed record Redundancy : OtherCost
{
    /// <summary>The last day of employment.</summary>
    public required DateOnly Leaves { get; init; }

    public required int Age { get; init; }

    /// <summary>Full years of continuous service, with any council or body that counts.</summary>
    public required int YearsOfService { get; init; }

    public required Money WeekPay { get; init; }

    /// <summary>True where a week counts for at most the statutory cap; false where the council pays by the actual week. Must be said.</summary>
    public required bool Capped { get; init; }

    /// <summary>How much more than the statutory weeks the council pays; default 1.</summary>
    public Proportion Multiplier { get; init; } = Proportion.One;

    public PensionStrain StrainIs { get; init; }

    public Money Strain { get; init; }

    /// <summary>Weeks of pay in half weeks, before the multiplier; none with less than two years of service.</summary>
    public int HalfWeeks => RedundancyPay.HalfWeeks(Age, YearsOfService, Leaves);

    internal override IEnumerable<Finding> Findings()
    {
        foreach (var finding in NotNegative(WeekPay, "A week's pay").Concat(NotNegative(Strain, "The pension strain")).Concat(AtLeast(YearsOfService, 0, "years of service"))) yield return finding;
        if (Age is < 16 or > 100) yield return CostingFinding.Wrong("age", Where, $"The holder of \"{Title}\" is {Age}.", Age.ToString(), "Write an age from 16 to 100.");
        else if (YearsOfService > Age - 15) yield return CostingFinding.Wrong("service-longer-than-life", Where, $"{YearsOfService} years of service at {Age} would begin before 16.", $"{YearsOfService}", "Correct the age or the years of service.");
        if (Multiplier < Proportion.One) yield return CostingFinding.Wrong("below-statutory", Where, $"\"{Title}\" pays {Multiplier} of the statutory weeks.", Multiplier.ToString(), "Write a multiplier of 1 or more.");
        if (YearsOfService is >= 0 and < 2) yield return CostingFinding.Mind("service-too-short", Where, $"No statutory redundancy pay is due for \"{Title}\": there are {YearsOfService} full years of service, and two are needed.", YearsOfService.ToString(), "Check the service: time with other councils may count.");
        if (Capped && StatutoryTables.RedundancyWeekCaps.On(Leaves) is not { } cap)
            yield return CostingFinding.Wrong("cap-not-known", Where, $"There is no cap on a week's pay for {Leaves:d MMMM yyyy}.", $"{Leaves:yyyy-MM-dd}", "Write a day within the table of caps, or cost by actual pay.");
        else if (Capped && StatutoryTables.RedundancyWeekCaps.On(Leaves)!.Rule.HasRunOut(Leaves))
            yield return CostingFinding.Mind("cap-run-out", Where, $"The last known cap on a week's pay is used for {Leaves:d MMMM yyyy}, though it ended on {StatutoryTables.RedundancyWeekCaps.On(Leaves)!.Rule.To:d MMMM yyyy}.", null, "Add the later cap to the table.");
        foreach (var finding in StrainFindings()) yield return finding;
    }

    internal override IEnumerable<CostLine> Lines(Month last)
    {
        var month = Month.Of(Leaves);
        if (HalfWeeks > 0)
        {
            var week = RedundancyPay.CountedWeek(WeekPay, Capped, Leaves);
            var pay = RunningTotal.Rounded((Int128)week.Pence * HalfWeeks * Multiplier.Millionths, 2_000_000);
            yield return Line(CostKind.Redundancy, month, [pay], _ => $"{HalfWeeks / 2m:0.#} weeks at {week}{(Capped && week < WeekPay ? " (capped)" : "")}{(Multiplier == Proportion.One ? "" : $", times {Multiplier.Value:0.######}")}");
        }
        if (StrainIs == PensionStrain.Stated && Strain > Money.Zero) yield return Line(CostKind.PensionStrain, month, [Strain], _ => "the fund's figure", "pension-strain");
    }

    private IEnumerable<Finding> StrainFindings()
    {
        var early = Age >= RedundancyPay.EarliestPensionAge(Leaves);
        if (StrainIs == PensionStrain.NotSaid && early && YearsOfService >= 2)
            yield return CostingFinding.Wrong("strain-not-said", Where, $"At {Age} the holder of \"{Title}\" may have a pension at once, and what the fund charges for it is not said.", null, "Ask the pension fund and give its figure, or say that it is not known. It is not estimated here.");
        if (StrainIs == PensionStrain.NotKnown) yield return CostingFinding.Mind("strain-not-known", Where, $"The cost of \"{Title}\" is without pension strain, which is not known.", null, "Ask the pension fund for its figure.");
        if (StrainIs != PensionStrain.Stated && Strain != Money.Zero) yield return CostingFinding.Wrong("strain-unclear", Where, $"\"{Title}\" gives a pension strain of {Strain} and does not say that it is the fund's.", Strain.ToString(), "Say that the strain is stated, or leave the figure out.");
    }
}
