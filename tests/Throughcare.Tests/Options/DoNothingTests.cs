using Throughcare.Caseload;
using Throughcare.Options;
using Throughcare.Tests.Caseload;

namespace Throughcare.Tests.Options;

public class DoNothingTests
{
    private static readonly Snapshot Today = SmallCouncil.Today;

    private static TodayMeasured Measure(Snapshot snapshot) => DoNothing.Measure(snapshot, DoNothing.Option, PhaseRules.Standard);

    [Fact]
    public void Today_is_priced_by_the_terms_of_a_plan()
    {
        // c2 and c4 are not in their home-locality team: 2 x 4. Ann holds 2 per FTE, Bea 4, the mean is 4 / 1.5: 2 x (0.667 + 1.333).
        var terms = Measure(Today).Terms;

        terms.Locality.ShouldBe(8);
        decimal.Round(terms.Fairness, 6).ShouldBe(4);
        terms.Continuity.ShouldBe(0);
    }

    [Fact]
    public void A_council_that_keeps_its_rules_breaks_none() => Measure(Today).Breaches.ShouldBeEmpty();

    [Fact]
    public void An_unallocated_child_is_a_breach()
    {
        var breach = Measure(Today with { Involvements = [.. Today.Involvements.Skip(1)] }).Breaches.Single();

        breach.Kind.ShouldBe(BreachKind.Unallocated);
        breach.What.ShouldBe("1 child has no allocated worker.");
        breach.Children.Single().Text.ShouldBe("c1");
    }

    [Fact]
    public void A_load_above_the_maximum_is_a_breach_with_both_numbers()
    {
        var option = DoNothing.Option with { Limits = new() { Standard = Measures.Points.One, Maximum = Measures.Points.From(2) } };

        var breach = DoNothing.Measure(Today, option, PhaseRules.Standard).Breaches.Single();

        breach.What.ShouldBe("bea carries 2 weighted children; the maximum for 0.5 FTE is 1.");
    }

    [Fact]
    public void A_team_that_does_not_serve_the_phase_is_a_breach()
    {
        var snapshot = Today with { Teams = [SmallCouncil.Team("North team", "after-care", "North"), Today.Teams[1]] };

        Measure(snapshot).Breaches.Single().What.ShouldBe("2 children are held in North team, which does not serve their phase of care.");
    }

    [Fact]
    public void Brothers_and_sisters_with_different_workers_are_a_breach()
    {
        var snapshot = Today with { Children = [.. Today.Children.Select(c => c.Id.Text is "c2" or "c3" ? c with { Siblings = new("f") } : c)] };

        Measure(snapshot).Breaches.Single().Kind.ShouldBe(BreachKind.SiblingsApart);
    }
}
