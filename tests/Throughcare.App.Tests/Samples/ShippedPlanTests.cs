using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Samples;

/// <summary>The plans that are stored with the examples, so that the first page shows one.</summary>
public sealed class ShippedPlanTests
{
    [Theory]
    [InlineData("county")]
    [InlineData("borough")]
    public void The_plan_that_is_stored_holds_for_the_example_and_puts_more_children_in_the_right_team_and_locality(string folder)
    {
        var proposal = ProposalReader.Read(ProposalFolder.Read(Checkout.PathTo("examples", folder))).Proposal;
        var option = proposal.Options.Single(o => !o.DoNothing);

        var result = PlanAction.FromRun(proposal, option);

        var figures = result.ShouldNotBeNull().Figures.ShouldNotBeNull();
        figures.RightAfter.Value!.Value.ShouldBeGreaterThan(proposal.MeasureBaseline().TeamLocality.Both.Value!.Value + 10);
        figures.KeepWorker.Value!.Value.ShouldBeGreaterThan(75);
    }
}
