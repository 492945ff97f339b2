using Throughcare.Calendar;
using Throughcare.Children;
using Throughcare.Localities;
using Throughcare.Measures;
using Throughcare.Structure;

namespace Throughcare.Tests.Values;

/// <summary>What every value type of the field must keep: a value, the same value made another way, a greater one, and how it is written and read.</summary>
public sealed record ValueContract(Type Type, object Value, object Same, object Greater, string? Written = null, Func<string, object?>? Read = null, object? Largest = null)
{
    public static IReadOnlyList<ValueContract> All { get; } =
    [
        new(typeof(Fte), Fte.From(0.6m), Fte.FromHundredths(60), Fte.FullTime, "0.6", t => Fte.TryParse(t, out var v) ? v : null, Fte.FromHundredths(int.MaxValue)),
        new(typeof(Points), Points.From(1.5m), Points.FromHundredths(150), Points.From(2), "1.5", t => Points.TryParse(t, out var v) ? v : null, Points.FromHundredths(int.MaxValue)),
        new(typeof(Money), Money.FromPounds(1234.56m), Money.FromPence(123456), Money.FromPounds(2000), "£1,234.56", Largest: Money.FromPence(long.MaxValue)),
        new(typeof(ExactMoney), ExactMoney.From(Money.FromPence(123456)), (ExactMoney)Money.FromPence(12) * 10288, (ExactMoney)Money.FromPence(123457), "£1,234.56", Largest: ExactMoney.From(Money.FromPence(375_508_023_598_683_792))),
        new(typeof(Proportion), Proportion.From(0.285m), Proportion.FromPercent(28.5m), Proportion.One, "28.5%", t => Proportion.TryParse(t, out var v) ? v : null, Proportion.FromMillionths(int.MaxValue)),
        new(typeof(MonthPart), MonthPart.Of(new(2023, 2), new(2023, 2, 1), new(2023, 2, 7)), MonthPart.Of(new(2027, 2), new(2027, 2, 22), new(2027, 3, 9)), MonthPart.Whole, "0.25"),
        new(typeof(Distance), Distance.FromKilometres(1.5m), Distance.FromMetres(1500), Distance.FromMiles(1), "1.5 km", Largest: Distance.FromMetres(int.MaxValue)),
        new(typeof(Percentage), new Percentage(189, 450), new Percentage(189, 450), new Percentage(190, 450), "42% (189 of 450)"),
        new(typeof(Rate), new Rate(354, 2), new Rate(354, 2), new Rate(361, 2), "177.0"),
        new(typeof(Shown), Shown.Of(1234), Shown.Of(1234), Shown.Hidden, "1,234"),
        new(typeof(Month), new Month(2025, 3), Month.Of(new(2025, 3, 31)), new Month(2025, 4), "2025-03", t => Month.TryParse(t, out var v) ? v : null),
        new(typeof(FinancialYear), new FinancialYear(2024), FinancialYear.Of(new(2025, 3, 31)), FinancialYear.Of(new(2025, 4, 1)), "2024/25", t => FinancialYear.TryParse(t, out var v) ? v : null),
        new(typeof(DateSpan), new DateSpan(new(2025, 1, 1), null), new DateSpan(new(2025, 1, 1), null), new DateSpan(new(2025, 1, 1), new(2025, 1, 2))),
        new(typeof(Postcode), Code("DT1 1XJ"), Code("dt11xj"), Code("DT2 1XJ"), "DT1 1XJ", t => Postcode.TryParse(t, out var v) ? v : null),
        new(typeof(AreaCode), new AreaCode("E05012698"), new AreaCode("E05012698"), new AreaCode("E05012699"), "E05012698"),
        new(typeof(MapPoint), new MapPoint(50.7, -2.4), new MapPoint(50.7, -2.4), new MapPoint(50.8, -2.4)),
        new(typeof(LocalityId), new LocalityId("North"), new LocalityId("NORTH"), new LocalityId("South"), "North"),
        new(typeof(ChildId), new ChildId("C1"), new ChildId("C1"), new ChildId("C2"), "C1"),
        new(typeof(SiblingGroupId), new SiblingGroupId("S1"), new SiblingGroupId("S1"), new SiblingGroupId("S2"), "S1"),
        new(typeof(TeamId), new TeamId("North"), new TeamId("north"), new TeamId("South"), "North"),
        new(typeof(WorkerId), new WorkerId("SW1"), new WorkerId("sw1"), new WorkerId("SW2"), "SW1"),
        new(typeof(CarePhase), new CarePhase("permanence"), new CarePhase("Permanence"), new CarePhase("proceedings"), "permanence"),
    ];

    private static Postcode Code(string text) => Postcode.TryParse(text, out var postcode) ? postcode : throw new ArgumentException(text, nameof(text));
}
