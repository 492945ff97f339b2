using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Throughcare.Caseload;
using Throughcare.Measures;
using Throughcare.Tests.Caseload;

namespace Throughcare.Tests.SmallNumberHiding;

public sealed class BaselineHidingTests
{
    private static readonly HidingRule Rule = new();

    [Fact]
    public void Nobody_works_out_a_small_number_of_any_council_from_its_figures_and_matrix() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(12), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var tables = new LinkedCounts(Rule).Baseline(SmallCouncil.Measure(RandomCouncil.Of(seed))).Tables();
        var watch = Stopwatch.StartNew();
        var hiding = SmallNumbers.Hide(tables, Audience.Everyone);
        Console.WriteLine($"{watch.Elapsed.TotalMilliseconds:0} ms, cells {tables.Cells.Count} ({tables.Cells.Count(c => c.Displayed)} displayed), sums {tables.Sums.Count}, small {tables.Cells.Count(c => c.Displayed && Rule.IsSmall(c.Value))} large {tables.Cells.Count(c => c.Displayed && c.Value > 5)}, hidden {hiding.HiddenCells.Count()}");

        hiding.Withheld.ShouldBeFalse();
        Attacks.Find(tables, hiding.IsHidden, Rule, toldWhy: true).ShouldBeEmpty();
    }));

    [Fact]
    public void A_council_of_real_size_takes_no_time()
    {
        foreach (var seed in Enumerable.Range(0, 6))
        {
        var tables = new LinkedCounts(Rule).Baseline(SmallCouncil.Measure(RandomCouncil.Of(seed, 450, 40))).Tables();
        var watch = Stopwatch.StartNew();
        var hiding = SmallNumbers.Hide(tables, Audience.Everyone);
        Console.WriteLine($"450: {watch.Elapsed.TotalMilliseconds:0} ms, cells {tables.Cells.Count} ({tables.Cells.Count(c => c.Displayed)} displayed), sums {tables.Sums.Count}, small {tables.Cells.Count(c => c.Displayed && Rule.IsSmall(c.Value))} large {tables.Cells.Count(c => c.Displayed && c.Value > 5)}, hidden {hiding.HiddenCells.Count()}");
        }
    }
}
