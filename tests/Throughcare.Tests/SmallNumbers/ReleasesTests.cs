using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Throughcare.Measures;
using Throughcare.Solver;

namespace Throughcare.Tests.SmallNumberHiding;

public sealed class ReleasesTests
{
    private static readonly HidingRule Rule = new();
    private static readonly DateOnly First = new(2025, 3, 31);

    [Fact]
    public void A_part_that_was_not_in_the_first_release_does_not_give_away_what_it_hid()
    {
        // First: 3 and 12 are hidden in 40. Later the 12 alone would be harmless by itself, and with the first it would give the 3 away.
        var first = SmallNumbers.Hide(Line(("all", 40), ("north", 3), ("south", 12), ("east", 25)), Audience.Everyone);
        first.HiddenCells.ShouldBe(["north", "south"]);
        var later = new LinkedTables([new("south", 12, Counts.Children)], []);

        SmallNumbers.Hide(later, Audience.Everyone).HiddenCells.ShouldBeEmpty();
        SmallNumbers.Hide(later, Audience.Everyone, register: [first.AsRelease("first", First)]).HiddenCells.ShouldBe(["south"]);
    }

    [Fact]
    public void A_new_split_of_an_old_total_does_not_give_away_what_the_old_split_hid()
    {
        // The new release names two new counts, and by its sum the hidden "south" of the first.
        var first = SmallNumbers.Hide(Line(("all", 40), ("north", 3), ("south", 12), ("east", 25)), Audience.Everyone);
        var later = new LinkedTables([new("south", 12, Counts.Children), new("boys", 4 + 3, Counts.Children), new("girls", 5, Counts.Children), new("boys south", 7, Counts.Children), new("others", 30, Counts.Children), new("towns", 37, Counts.Children)],
            [new("south", ["boys south", "girls"]), new("boys south", ["boys"]), new("towns", ["boys south", "others"])]);
        var release = first.AsRelease("first", First);
        var hiding = SmallNumbers.Hide(later, Audience.Everyone, register: [release]);

        Over([(first, Line(("all", 40), ("north", 3), ("south", 12), ("east", 25))), (hiding, later)]).ShouldBeEmpty();
    }

    [Fact]
    public void What_was_hidden_in_one_version_stays_hidden_in_the_next()
    {
        var first = SmallNumbers.Hide(Line(("all", 40), ("north", 3), ("south", 12), ("east", 25)), Audience.Everyone).AsRelease("version 1", First);
        var second = SmallNumbers.Hide(Line(("all", 44), ("north", 7), ("south", 12), ("east", 25)), Audience.Everyone, register: [first]);

        second.IsHidden("north").ShouldBeTrue();
        second.IsHidden("south").ShouldBeTrue();
        second.IsHidden("all").ShouldBeFalse();
    }

    [Fact]
    public void A_small_number_in_what_was_published_is_named_and_nothing_more_is_let_out()
    {
        // Somebody once released all parts but one: the one can be worked out, whatever is done now.
        var careless = new Release
        {
            Id = "careless", On = First, Sums = [new("all", ["north", "south"])],
            Cells = [new("all", 40, true, Hidden: false, false), new("south", 37, true, Hidden: false, false), new("north", 3, true, Hidden: true, Guarded: true)],
        };
        var hiding = SmallNumbers.Hide(new LinkedTables([new("north", 3, Counts.Children), new("zero", 0, Counts.Children), new("far", 90, Counts.Children)], []), Audience.Everyone, register: [careless]);

        hiding.Withheld.ShouldBeTrue();
        hiding.NotProtected.ShouldBe(["north"]);
        hiding.HiddenCells.ShouldBe(["north", "zero", "far"]);
    }

    [Fact]
    public void Nobody_works_out_a_hidden_count_from_any_run_of_releases() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var random = new SeededRandom(seed);
        var whole = RandomTables.Of(seed, 3, 3);
        var register = new List<Release>();
        var released = new List<(Hiding, LinkedTables)>();
        for (var version = 0; version < 3; version++)
        {
            var names = whole.Cells.Where(_ => random.Next(10) < 7).Select(c => c.Name).ToHashSet();
            var part = whole.Only(names.Contains);
            var hiding = SmallNumbers.Hide(part, Audience.Everyone, register: register);
            released.Add((hiding, part));
            register.Add(hiding.AsRelease("version " + version, First.AddDays(version)));
        }
        Over(released).ShouldBeEmpty();
        // The search for a proof is bounded; where it finds none, nothing more goes out.
        released.ShouldAllBe(r => r.Item1.NotProtected.Count == 0 || r.Item1.Withheld);
    }));

    [Fact]
    public void Without_the_register_the_same_releases_are_seen_to_leak() =>
        Enumerable.Range(0, 20).Count(seed =>
        {
            var whole = RandomTables.Of(seed, 3, 3);
            var released = new List<(Hiding, LinkedTables)>();
            foreach (var skip in new[] { "t/r0/c0", "t/r1/c1", "t/all/c2" })
            {
                var part = whole.Only(n => n != skip);
                released.Add((SmallNumbers.Hide(part, Audience.Everyone), part));
            }
            return Over(released).Count > 0;
        }).ShouldBeGreaterThan(5);

    [Fact]
    public void A_release_is_kept_as_JSON_and_read_again()
    {
        var release = SmallNumbers.Hide(Line(("all", 40), ("north", 3), ("south", 12), ("east", 25)), Audience.Everyone).AsRelease("first", First);
        var read = JsonSerializer.Deserialize<Release>(JsonSerializer.Serialize(release))!;

        read.Cells.ShouldBe(release.Cells);
        read.Sums.Single().Parts.ShouldBe(["north", "south", "east"]);
        (read.Id, read.On).ShouldBe(("first", First));
    }

    /// <summary>What a reader who lays all releases side by side works out: one who is told why and knows that nothing changed between them.</summary>
    private static IReadOnlyList<string> Over(IReadOnlyList<(Hiding Hiding, LinkedTables Tables)> released)
    {
        var cells = released.SelectMany(r => r.Tables.Cells).OrderBy(c => c.Displayed ? 0 : 1).DistinctBy(c => c.Name).ToList();
        var shown = released.SelectMany(r => r.Tables.Cells.Where(c => c.Displayed && !r.Hiding.IsHidden(c.Name))).Select(c => c.Name).ToHashSet();
        var together = new LinkedTables(cells, [.. released.SelectMany(r => r.Tables.Sums)]);
        // What a withheld release does not show is not all secret: only small numbers, and what another release hid on purpose.
        var secret = released.Where(r => !r.Hiding.Withheld).SelectMany(r => r.Hiding.HiddenCells).ToHashSet();
        return [.. Attacks.Find(together, n => !shown.Contains(n), Rule, toldWhy: false).Where(n => secret.Contains(n) || Rule.IsSmall(cells.Single(c => c.Name == n).Value))];
    }

    private static LinkedTables Line(params (string Name, int Value)[] cells) =>
        new([.. cells.Select(c => new CountCell(c.Name, c.Value, Counts.Children))], [new(cells[0].Name, [.. cells[1..].Select(c => c.Name)])]);
}
