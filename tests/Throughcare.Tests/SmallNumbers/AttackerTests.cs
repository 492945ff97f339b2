using Throughcare.Measures;
using Throughcare.Solver;

namespace Throughcare.Tests.SmallNumberHiding;

public sealed class AttackerTests
{
    private static readonly HidingRule Rule = new();

    [Fact]
    public void The_attacker_finds_what_trying_every_table_finds()
    {
        foreach (var seed in Enumerable.Range(0, 40))
        {
            var tables = Small(seed);
            var hiding = SmallNumbers.Hide(tables, Audience.Everyone);
            (int, int) Known(CountCell c) => !hiding.IsHidden(c.Name) ? (c.Value, c.Value) : Rule.IsSmall(c.Value) ? (1, 5) : (6, 14);
            var tried = Attacks.ByTrying(tables, Known);
            var attacker = new Attacker(tables.Cells.Select(c => new KnownCount(c.Name, Known(c).Item1, Known(c).Item2)), tables.Sums);

            foreach (var cell in tables.Cells) attacker.Range(cell.Name).ShouldBe(new KnownCount(cell.Name, tried[cell.Name].Least, tried[cell.Name].Most));
        }
    }

    [Fact]
    public void Two_unknowns_that_halve_an_odd_number_are_worked_out_only_in_whole_numbers()
    {
        // 2a + b = 9 with b from 1 to 2: fractions allow a from 3.5 to 4, whole numbers only 4.
        var attacker = new Attacker([new("all", 9, 9), new("a", 0, 9), new("a again", 0, 9), new("b", 1, 2)], [new("a", ["a again"]), new("all", ["a", "a again", "b"])]);

        attacker.Range("a").ShouldBe(new KnownCount("a", 4, 4));
        attacker.Range("b").ShouldBe(new KnownCount("b", 1, 1));
    }

    [Fact]
    public void A_percentage_with_its_whole_gives_the_part_and_the_rest()
    {
        var tables = new LinkedTables([new("whole", 50, Counts.Children), new("part", 48, Counts.Children), new("rest", 2, Counts.Children, Displayed: false)], [new("whole", ["part", "rest"])]);

        Attacks.Find(tables, _ => false, Rule, toldWhy: false).ShouldBe(["rest"]);
        SmallNumbers.Hide(tables, Audience.Everyone).HiddenCells.Count().ShouldBe(1);
    }

    [Fact]
    public void Tables_that_contradict_themselves_are_an_error() =>
        Should.Throw<InvalidOperationException>(() => new Attacker([new("all", 3, 3), new("a", 5, 9)], [new("all", ["a"])]).Range("a"));

    private static LinkedTables Small(int seed)
    {
        var random = new SeededRandom(seed);
        return SmallNumbersTests.Table([[random.Next(4), random.Next(8)], [random.Next(4), random.Next(3)]]);
    }
}
