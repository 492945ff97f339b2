using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Throughcare.Measures;

namespace Throughcare.Tests.SmallNumberHiding;

public sealed class SmallNumbersTests
{
    private static readonly HidingRule Rule = new();

    private static void Holds(int times, Action<int> claim) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(ArbMap.Default.ArbFor<int>(), claim));

    [Fact]
    public void No_small_number_is_shown_or_can_be_worked_out_even_by_one_who_is_told_which_are_small() => Holds(60, seed =>
    {
        var tables = RandomTables.Of(seed, 2 + Math.Abs(seed % 4), 2 + Math.Abs(seed % 3));
        var hiding = SmallNumbers.Hide(tables, Audience.Everyone);

        hiding.Withheld.ShouldBeFalse();
        Attacks.Find(tables, hiding.IsHidden, Rule, toldWhy: true).ShouldBeEmpty();
        Attacks.Find(tables, hiding.IsHidden, Rule, toldWhy: false).ShouldBeEmpty();
    });

    [Fact]
    public void Zeros_can_be_hidden_as_the_small_numbers_are() => Holds(30, seed =>
    {
        var rule = new HidingRule { ZerosShown = false, Threshold = 3 };
        var tables = RandomTables.Of(seed, 3, 4, rule: rule);
        var hiding = SmallNumbers.Hide(tables, Audience.Everyone, rule);

        hiding.Withheld.ShouldBeFalse();
        tables.Cells.Where(c => c.Displayed && c.Value <= 3).ShouldAllBe(c => hiding.IsHidden(c.Name));
        Attacks.Find(tables, hiding.IsHidden, rule, toldWhy: true).ShouldBeEmpty();
    });

    [Fact]
    public void Hiding_the_small_numbers_alone_is_caught_by_the_same_attacker()
    {
        var caught = Enumerable.Range(0, 20).Count(seed =>
        {
            var tables = RandomTables.Of(seed, 4, 3);
            var naive = tables.Cells.Where(c => Rule.IsSmall(c.Value)).Select(c => c.Name).ToHashSet();
            return Attacks.Find(tables, naive.Contains, Rule, toldWhy: false).Count > 0;
        });

        caught.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Hiding_the_next_smallest_number_of_the_line_as_well_is_caught_too()
    {
        // The old way: one more cell in the row, and nothing in its column. Column b then gives it away.
        var tables = Table([[3, 9, 20], [8, 30, 40]]);
        var hidden = new HashSet<string> { "t/r0/c0", "t/r0/c1" };

        Attacks.Find(tables, hidden.Contains, Rule, toldWhy: false).ShouldBe(["t/r0/c0", "t/r0/c1"]);
        SmallNumbers.Hide(tables, Audience.Everyone).HiddenCells.ShouldBe(["t/r0/c0", "t/r0/c1", "t/r1/c0", "t/r1/c1"], ignoreOrder: true);
    }

    [Fact]
    public void Zeros_are_shown_and_never_hidden_for_the_sake_of_another()
    {
        var hiding = SmallNumbers.Hide(Table([[3, 0, 20], [8, 0, 40], [7, 0, 9]]), Audience.Everyone);

        hiding["t/r0/c1"].Number.ShouldBe(0);
        hiding["t/r0/c0"].IsHidden.ShouldBeTrue();
        hiding["t/r0/c0"].Number.ShouldBeNull();
        hiding["t/r0/c0"].ToString().ShouldBe("hidden");
    }

    [Fact]
    public void Two_fives_in_a_total_of_ten_are_not_safe_with_each_other()
    {
        // Told that both are from 1 to 5, a reader of "10" knows both: a third must be hidden.
        var tables = new LinkedTables([new("all", 30, Counts.Children), new("a", 5, Counts.Children), new("b", 5, Counts.Children), new("c", 20, Counts.Children)], [new("all", ["a", "b", "c"])]);

        Attacks.Find(tables, n => n is "a" or "b", Rule, toldWhy: true).ShouldBe(["a", "b"]);
        SmallNumbers.Hide(tables, Audience.Everyone).HiddenCells.ShouldContain("c");
    }

    [Fact]
    public void Those_entitled_see_everything_and_others_see_what_is_theirs()
    {
        var tables = new LinkedTables([new("children", 3, Counts.Children), new("pregnant", 1, Counts.Traits), new("posts", 2, Counts.Posts)], []);

        SmallNumbers.Hide(tables, Audience.Entitled).HiddenCells.ShouldBeEmpty();
        SmallNumbers.Hide(tables, new Audience(SeesChildren: true, SeesTraits: false)).HiddenCells.ShouldBe(["pregnant"]);
        SmallNumbers.Hide(tables, Audience.Everyone).HiddenCells.ShouldBe(["children", "pregnant"]);
    }

    [Fact]
    public void The_same_tables_are_always_hidden_in_the_same_way()
    {
        var first = SmallNumbers.Hide(RandomTables.Of(7, 5, 5), Audience.Everyone).HiddenCells;

        SmallNumbers.Hide(RandomTables.Of(7, 5, 5), Audience.Everyone).HiddenCells.ShouldBe(first);
    }

    [Fact]
    public void Every_hidden_count_has_a_proof_that_satisfies_every_sum()
    {
        var tables = RandomTables.Of(11, 5, 4);
        var hiding = SmallNumbers.Hide(tables, Audience.Everyone);
        var values = tables.Cells.ToDictionary(c => c.Name, c => c.Value);

        foreach (var proof in hiding.Proofs)
        {
            proof.Keys.ShouldAllBe(n => hiding.IsHidden(n));
            proof.ShouldAllBe(d => values[d.Key] + d.Value >= 0);
            foreach (var sum in tables.Sums) sum.Parts.Sum(p => proof.GetValueOrDefault(p)).ShouldBe(proof.GetValueOrDefault(sum.Total));
        }
        hiding.HiddenCells.ShouldAllBe(n => hiding.Proofs.Any(p => p.ContainsKey(n)));
    }

    [Fact]
    public void A_threshold_that_says_the_number_itself_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new HidingRule { Threshold = 1 }).Message.ShouldContain("1 was given");

    [Fact]
    public void Tables_that_do_not_add_up_are_refused_by_name() =>
        Should.Throw<ArgumentException>(() => new LinkedTables([new("all", 5, Counts.Children), new("a", 4, Counts.Children)], [new("all", ["a"])])).Message.ShouldContain("'all' come to 4 and not to 5");

    [Fact]
    public void A_matrix_of_twelve_by_twelve_with_thirty_linked_figures_takes_no_time()
    {
        SmallNumbers.Hide(RandomTables.Of(1, 12, 12, 30), Audience.Everyone);
        var times = Enumerable.Range(2, 10).Select(seed =>
        {
            var tables = RandomTables.Of(seed, 12, 12, 30);
            var watch = Stopwatch.StartNew();
            SmallNumbers.Hide(tables, Audience.Everyone).Withheld.ShouldBeFalse();
            return watch.Elapsed.TotalMilliseconds;
        }).Order().ToList();
        TestContext.Current.SendDiagnosticMessage($"12 x 12 and 30 figures: {string.Join(" ", times.Select(t => t.ToString("0")))} ms");

        // The middle was measured at about 0.06 s; the bar is for the best of ten, on a machine that does other things too.
        times[0].ShouldBeLessThan(1_000);
    }

    internal static LinkedTables Table(int[][] cells) => new LinkedCounts(Rule)
        .Table("t", [.. cells.Select((_, r) => "r" + r)], [.. cells[0].Select((_, c) => "c" + c)], (r, c) => cells[r][c]).Tables();
}
