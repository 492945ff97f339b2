using Throughcare.Allocation;
using Throughcare.Measures;
using Throughcare.Options;
using Throughcare.Solver;
using Throughcare.Tests.Caseload;
using static Throughcare.Tests.Options.SmallOption;

namespace Throughcare.Tests.Options;

public class RelationshipsFirstTests
{
    private static readonly Option Held = TwoTeams with { Priorities = new() { StayFromContinuity = 2 } };

    private static AllocationAnswer Solve(AllocationProblem problem) => Allocator.Solve(problem, StopRule.AfterIterations(400_000).Or(StopRule.AtGap(0)), seed: 1, threads: 1);

    [Fact]
    public void Children_with_a_strong_relationship_keep_their_worker_where_a_plan_fits_so()
    {
        var kept = RelationshipsFirst.Solve(Read(option: Held), Solve);

        kept.Released.ShouldBe(0);
        kept.Held.ShouldBe(4);
        kept.Answer.Plan!.WorkerOf.ShouldAllBe(p => p.Value.Text == (p.Key.Text == "c1" || p.Key.Text == "c2" ? "ann" : "bea"));
    }

    [Fact]
    public void Where_no_plan_fits_so_the_fewest_are_released_and_it_is_proved()
    {
        // Bea works half time and holds two; with at most 3 per FTE she may keep one.
        var option = Held with { Limits = new() { Standard = Points.From(2), Maximum = Points.From(3) } };

        var kept = RelationshipsFirst.Solve(Read(option: option), Solve);

        kept.Released.ShouldBe(1);
        kept.FewestPossible.ShouldBe(1);
        kept.Reading.Released.Single().Children.Single().Text.ShouldBeOneOf("c3", "c4");
        kept.Answer.Plan.ShouldNotBeNull();
    }

    [Fact]
    public void Of_as_few_children_the_one_with_the_weaker_relationship_is_released()
    {
        var option = Held with { Limits = new() { Standard = Points.From(2), Maximum = Points.From(3) } };
        var snapshot = SmallCouncil.Today with { Children = [.. SmallCouncil.Today.Children.Select(c => c with { Continuity = c.Id.Text == "c3" ? 2 : 3 })] };

        RelationshipsFirst.Solve(Read(snapshot, option), Solve).Reading.Released.Single().Children.Single().Text.ShouldBe("c3");
    }

    [Fact]
    public void What_a_person_decided_is_never_released()
    {
        var option = Held with { Limits = new() { Standard = Points.From(2), Maximum = Points.From(3) } };
        var reading = Read(null, option, Judged(JudgementKind.Stay, "c3"), Judged(JudgementKind.Stay, "c4"));

        var kept = RelationshipsFirst.Solve(reading, Solve);

        kept.Answer.Plan.ShouldBeNull();
        kept.Answer.NoPlanFits.ShouldBeTrue();
        kept.Released.ShouldBe(0);
    }

    [Fact]
    public void A_kept_answer_is_laid_over_its_reading_with_the_same_children_released()
    {
        var option = Held with { Limits = new() { Standard = Points.From(2), Maximum = Points.From(3) } };
        var kept = RelationshipsFirst.Solve(Read(option: option), Solve);

        var restored = RelationshipsFirst.Restore(Read(option: option), kept.Answer)!;

        restored.Reading.Released.Select(g => g.Id).ShouldBe(kept.Reading.Released.Select(g => g.Id));
    }

    [Fact]
    public void An_answer_of_another_extract_is_not_laid_over_this_one()
    {
        var kept = RelationshipsFirst.Solve(Read(option: Held), Solve);
        var more = SmallCouncil.Today with { Children = [.. SmallCouncil.Today.Children, SmallCouncil.Child("c5", SmallCouncil.North)] };

        RelationshipsFirst.Restore(Read(more, Held), kept.Answer).ShouldBeNull();
    }

    [Fact]
    public void The_parts_of_every_alternative_add_up_and_the_words_say_them()
    {
        var reading = Read();
        var plan = Plan("ann: North team = c1, c2", "bea: South team = c3, c4");

        var other = Alternatives.ForGroup(reading.Problem, plan, new("c2")).Single();

        other.To.ShouldBe("bea");
        var changed = AllocationPricing.Of(reading.Problem, Plan("ann: North team = c1", "bea: South team = c2, c3, c4")).Total - AllocationPricing.Of(reading.Problem, plan).Total;
        decimal.Round(other.More - changed, 9).ShouldBe(0);
        other.InWords.ShouldBe("14.0 more in all: 12.0 more for changes of social worker, 6.0 more for uneven load, 4.0 less for children outside the home-locality team");
    }
}
