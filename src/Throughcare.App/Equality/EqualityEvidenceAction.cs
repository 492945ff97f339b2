using Throughcare.App.Papers;
using Throughcare.App.Proposals;
using Throughcare.Consultation;
using Throughcare.Equality;
using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.App.Equality;

/// <summary>An assessment with everything it is held against.</summary>
/// <param name="Paper">The assessment.</param>
/// <param name="Option">The option that is assessed; null where none is proposed.</param>
/// <param name="ByPlan">True where staff are compared by a plan that was released; else by who may land elsewhere.</param>
/// <param name="Evidence">The comparison under each heading of which something is known.</param>
/// <param name="Review">What stops a signature, what is challenged, and who has still to sign.</param>
public sealed record EqualityCase(EqualityPaper Paper, Option? Option, bool ByPlan, IReadOnlyList<HeadingEvidence> Evidence, AssessmentReview Review);

/// <summary>Puts an assessment beside the figures and days of its proposal.</summary>
public static class EqualityEvidenceAction
{
    /// <param name="kept">The proposal.</param>
    /// <param name="result">The plan of the option that is assessed; null where there is none.</param>
    /// <param name="released">True where human resources has released the placements of that plan.</param>
    /// <param name="traits">What staff declared; empty for readers who may not know it, and then nothing is said of staff.</param>
    /// <param name="today">Today.</param>
    public static EqualityCase Of(KeptProposal kept, OptionResult? result, bool released, IReadOnlyList<PersonTrait> traits, DateOnly today)
    {
        var paper = EqualityOfProposal.Paper(kept);
        var option = EqualityOfProposal.OptionOf(kept, paper);
        var byPlan = released && result?.Outcome is not null;
        var evidence = option is null ? [] : Evidence(kept.Proposal, option, paper, result, byPlan, traits);
        return new(paper, option, byPlan, evidence, paper.Review(evidence, Days(kept), today));
    }

    /// <summary>The days that the other papers and the plan give.</summary>
    public static DaysAround Days(KeptProposal kept)
    {
        var papers = PapersRead.Of(kept.Content);
        var days = papers.Consultation.Paper.Dates;
        // The day on which it was decided is the decision's own; before there is one, it is planned with the consultation.
        return new() { Decided = papers.Decision.Paper.Decided ?? days.Decision, ConsultationOpens = days.Opens, ConsultationCloses = days.Closes, ChangesBegin = days.Starts ?? kept.Proposal.Transfers.Starts };
    }

    /// <summary>The comparison under each heading, for pages and documents alike.</summary>
    public static IReadOnlyList<HeadingEvidence> Evidence(Proposal proposal, Option option, EqualityPaper paper, OptionResult? result, bool byPlan, IReadOnlyList<PersonTrait> traits)
    {
        var people = new List<PeopleCompared>();
        if (traits.Count > 0)
        {
            var scope = StaffInScope.Of(proposal.Extract.Snapshot, option, proposal.PhaseRules);
            people.Add(byPlan && result?.Outcome is { } outcome ? StaffCompared.Of(scope, outcome, proposal.Extract.Snapshot, traits) : StaffCompared.Of(scope, traits));
        }
        if (result?.Outcome is { } plan) people.AddRange(ChildrenCompared.Of(plan));
        return [.. people.SelectMany(p => EqualityEvidence.Of(p, paper.Headings))];
    }
}
