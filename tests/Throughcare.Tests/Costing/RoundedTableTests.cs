using FsCheck;
using FsCheck.Fluent;
using Throughcare.Costing;
using Throughcare.Findings;
using Throughcare.Measures;
using Throughcare.Solver;

namespace Throughcare.Tests.Costing;

public sealed class RoundedTableTests
{
    private static readonly Money Thousand = Money.FromPounds(1000);

    [Fact]
    public void Three_thirds_of_a_thousand_add_up_to_one_and_the_first_goes_up()
    {
        var table = Of([[400, 400, 400]], TableRounding.AddsUp);

        (table[0, 0], table[0, 1], table[0, 2], table.Grand).ShouldBe((1, 0, 0, 1));
        (table.Column(0), table.Row(0)).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData(TableRounding.SumOfRounded, 0)]
    [InlineData(TableRounding.RoundedSum, 1)]
    public void The_other_rules_round_each_by_itself(TableRounding rule, long grand)
    {
        var table = Of([[400, 400, 400]], rule);

        Enumerable.Range(0, 3).Select(c => table[0, c]).ShouldAllBe(n => n == 0);
        table.Grand.ShouldBe(grand);
        table.Adds.ShouldBe(rule == TableRounding.SumOfRounded);
        table.InWords.ShouldContain("£1,000");
    }

    [Fact]
    public void Half_a_thousand_is_rounded_away_from_zero()
    {
        var table = Of([[500, -500, 1_500]], TableRounding.RoundedSum);

        (table[0, 0], table[0, 1], table[0, 2]).ShouldBe((1, -1, 2));
    }

    [Fact]
    public void What_is_whole_thousands_already_stays()
    {
        var table = Of([[3_000, 400], [600, 2_000]], TableRounding.AddsUp);

        (table[0, 0], table[0, 1], table[1, 0], table[1, 1], table.Grand).ShouldBe((3, 0, 1, 2, 6));
    }

    [Fact]
    public void Every_table_adds_up_and_no_figure_is_a_thousand_off() => Always(random =>
    {
        var (pence, cells) = Drawn(random, 1 + random.Next(8), 1 + random.Next(6));
        var table = RoundedTable.Of(cells, Thousand, TableRounding.AddsUp);

        table.Adds.ShouldBeTrue();
        for (var r = 0; r < table.Rows; r++)
        {
            Near(table.Row(r), cells[r].Sum(m => m.Pence));
            for (var c = 0; c < table.Columns; c++)
            {
                Near(table[r, c], pence[r, c]);
                Near(table.Column(c), cells.Sum(row => row[c].Pence));
            }
        }
        // The grand total is nearer than half a thousand.
        Math.Abs(table.Grand * 100_000 - cells.Sum(row => row.Sum(m => m.Pence))).ShouldBeLessThanOrEqualTo(50_000);

        static void Near(long shown, long exact) => Math.Abs(shown * 100_000 - exact).ShouldBeLessThan(100_000);
    });

    [Fact]
    public void No_table_that_adds_up_is_nearer() => Always(random =>
    {
        var (pence, cells) = Drawn(random, 1 + random.Next(3), 1 + random.Next(3));
        var table = RoundedTable.Of(cells, Thousand, TableRounding.AddsUp);

        var best = EveryTable(pence).Min(t => Distance(t, pence));
        Distance(Cells(table), pence).ShouldBe(best);
    });

    [Fact]
    public void Sums_of_rounded_figures_add_up_whatever_the_figures() => Always(random =>
    {
        var (_, cells) = Drawn(random, 1 + random.Next(8), 1 + random.Next(6));
        RoundedTable.Of(cells, Thousand, TableRounding.SumOfRounded).Adds.ShouldBeTrue();
    });

    [Fact]
    public void A_table_in_millions_adds_up_too() => Always(random =>
    {
        var (_, cells) = Drawn(random, 20, 10, 500_000_000);
        var table = RoundedTable.Of(cells, Money.FromPounds(1_000_000), TableRounding.AddsUp);
        table.Adds.ShouldBeTrue();
    }, 20);

    [Fact]
    public void The_longest_table_adds_up_and_a_longer_one_is_refused()
    {
        var (_, cells) = Drawn(new SeededRandom(7), 60, 10);
        RoundedTable.Of(cells, Thousand, TableRounding.AddsUp).Adds.ShouldBeTrue();

        var (_, longer) = Drawn(new SeededRandom(7), 61, 10);
        Should.Throw<RefusedException>(() => RoundedTable.Of(longer, Thousand, TableRounding.AddsUp)).Findings.ShouldHaveSingleItem().Rule.ShouldBe("table-too-long");
        RoundedTable.Of(longer, Thousand, TableRounding.SumOfRounded).Adds.ShouldBeTrue();
    }

    private static void Always(Action<SeededRandom> claim, int times = 150) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => claim(new SeededRandom(seed))));

    private static RoundedTable Of(decimal[][] pounds, TableRounding rule) => RoundedTable.Of([.. pounds.Select(r => r.Select(Money.FromPounds).ToList())], Thousand, rule);

    /// <summary>Amounts up and down, some of them whole or half thousands, where ties are.</summary>
    private static (long[,] Pence, List<List<Money>> Cells) Drawn(SeededRandom random, int rows, int columns, int most = 2_000_000)
    {
        var pence = new long[rows, columns];
        for (var r = 0; r < rows; r++)
            for (var c = 0; c < columns; c++)
                pence[r, c] = random.Next(3) == 0 ? (random.Next(9) - 4) * 50_000L : random.Next(most) - most / 4;
        return (pence, [.. Enumerable.Range(0, rows).Select(r => Enumerable.Range(0, columns).Select(c => Money.FromPence(pence[r, c])).ToList())]);
    }

    private static long[,] Cells(RoundedTable table)
    {
        var cells = new long[table.Rows, table.Columns];
        for (var r = 0; r < table.Rows; r++)
            for (var c = 0; c < table.Columns; c++) cells[r, c] = table[r, c];
        return cells;
    }

    /// <summary>Every way to send each cell to the thousand below or above that keeps the rule, by trying them all.</summary>
    private static IEnumerable<long[,]> EveryTable(long[,] pence)
    {
        var (rows, columns) = (pence.GetLength(0), pence.GetLength(1));
        for (var bits = 0; bits < 1 << (rows * columns); bits++)
        {
            var cells = new long[rows, columns];
            var fits = true;
            for (var i = 0; i < rows * columns; i++)
            {
                var (exact, up) = (pence[i / columns, i % columns], bits >> i & 1);
                cells[i / columns, i % columns] = (long)Math.Floor(exact / 100_000m) + up;
                fits &= up == 0 || exact % 100_000 != 0;
            }
            var grand = pence.Cast<long>().Sum();
            if (fits && Totals(cells, pence).All(t => Math.Abs(t.Shown * 100_000 - t.Exact) < 100_000) && cells.Cast<long>().Sum() == (long)decimal.Round(grand / 100_000m, MidpointRounding.AwayFromZero)) yield return cells;
        }
    }

    private static IEnumerable<(long Shown, long Exact)> Totals(long[,] cells, long[,] pence)
    {
        for (var r = 0; r < cells.GetLength(0); r++) yield return (Enumerable.Range(0, cells.GetLength(1)).Sum(c => cells[r, c]), Enumerable.Range(0, cells.GetLength(1)).Sum(c => pence[r, c]));
        for (var c = 0; c < cells.GetLength(1); c++) yield return (Enumerable.Range(0, cells.GetLength(0)).Sum(r => cells[r, c]), Enumerable.Range(0, cells.GetLength(0)).Sum(r => pence[r, c]));
    }

    private static (long Totals, long Cells, int Places) Distance(long[,] cells, long[,] pence)
    {
        var columns = cells.GetLength(1);
        var all = Enumerable.Range(0, cells.Length).Select(i => (i, Shown: cells[i / columns, i % columns], Exact: pence[i / columns, i % columns])).ToList();
        return (Totals(cells, pence).Sum(t => Math.Abs(t.Shown * 100_000 - t.Exact)), all.Sum(c => Math.Abs(c.Shown * 100_000 - c.Exact)), all.Where(c => c.Shown * 100_000 > c.Exact).Sum(c => c.i));
    }
}
