using Throughcare.Equality;
using Throughcare.Measures;
using Throughcare.Tests.Caseload;
using static Throughcare.Tests.Options.SmallOption;

namespace Throughcare.Tests.Equality;

/// <summary>The smallest council, whose c2 (aged 4) and c4 exchange social workers.</summary>
public class ChildrenComparedTests
{
    [Fact]
    public void Children_are_compared_by_who_changes_social_worker_and_who_is_left_outside_the_right_team_and_locality()
    {
        var young = SmallCouncil.Child("c2", SmallCouncil.South, 4);
        var today = SmallCouncil.Today with { Children = [.. SmallCouncil.Today.Children.Select(c => c.Id == young.Id ? young : c)] };
        var outcome = Read(today).Result(today, Plan("ann: North team = c1, c4", "bea: South team = c2, c3")).Outcome!;

        var (change, place) = (ChildrenCompared.Of(outcome)[0], ChildrenCompared.Of(outcome)[1]);

        change.Everyone.Order().ShouldBe(["c1", "c2", "c3", "c4"]);
        change.Affected.Order().ShouldBe(["c2", "c4"]);
        place.Affected.ShouldBeEmpty();
        var age = EqualityEvidence.Of(change, EqualityHeadings.Usual).Single(e => e.Heading == "age").Groups.ShouldHaveSingleItem();
        (age.Group, age.Of.Share, age.Others.Share, age.Of.Counts).ShouldBe(("Under 5", new Percentage(1, 1), new Percentage(1, 3), Counts.Children));
        age.Of.From.ShouldBe("plan of the option 'Two teams', version 1");
    }
}
