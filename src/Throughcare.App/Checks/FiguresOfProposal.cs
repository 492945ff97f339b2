using Throughcare.App.Costing;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.Checks;
using Throughcare.Consultation;
using Throughcare.Decisions;

namespace Throughcare.App.Checks;

/// <summary>
/// What costing, data and plans of a proposal say to its papers. Only what the papers speak of is worked out: a plan is measured where a share or a caseload is stated, and what it does to
/// staff is looked at only once it was released.
/// </summary>
internal static class FiguresOfProposal
{
    public static IEnumerable<Fact> Of(ProposalReading reading, DecisionPaper decision, ConsultationPaper consultation, CaseFile papers)
    {
        var proposal = reading.Proposal;
        var option = proposal.Options.FirstOrDefault(o => decision.Option is { } id ? string.Equals(o.Id.Text, id, StringComparison.OrdinalIgnoreCase) : o.Id == consultation.Option);
        if (CostAction.Of(reading) is { } costs)
            foreach (var cost in costs.Options.OrderByDescending(o => o.Option.Id == option?.Id).Where(o => o.HasChanges))
                foreach (var fact in CostingFacts.Of(cost.Costing!)) yield return fact;
        var counts = papers.Of<CaseloadFact>().Any() || papers.Of<ShareFact>().Any();
        if ((counts || papers.Of<ChildrenFact>().Any()) && proposal.Extract.Snapshot.Children.Count > 0)
            foreach (var fact in PlanFacts.Of(proposal.MeasureBaseline())) yield return fact;
        if (option is { Teams.Count: > 0 } && papers.Of<TeamsFact>().Any()) yield return PlanFacts.OfTeams(proposal.Extract.Snapshot.Teams.Count, option.Teams.Count, option.Title);
        var run = option is null ? null : proposal.RunOf(option);
        var released = run is not null && consultation.Releases.Any(r => r.Option == run.Option && r.Run == PlacementRelease.NameOf(run));
        if (run is null || !(counts || (released && papers.Of<AffectedFact>().Any())) || PlanAction.FromRun(proposal, option!) is not { Figures: { } plan }) yield break;
        if (counts) foreach (var fact in PlanFacts.Of(plan, option!.Title)) yield return fact;
        if (released) foreach (var fact in PlanFacts.OfStaff(plan, option!.Title)) yield return fact;
    }
}
