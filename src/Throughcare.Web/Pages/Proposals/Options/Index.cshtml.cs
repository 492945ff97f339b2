using Throughcare.App.Proposals;

namespace Throughcare.Web.Pages.Proposals.Options;

using Option = Throughcare.Options.Option;

/// <summary>The ways in which the service could be arranged, "do nothing" first.</summary>
public class IndexModel(IProposalStore store) : ProposalPage(store)
{
    protected override string StageName => "Options";

    protected override bool IsStagePage => true;

    public IReadOnlyList<Option> Options => [.. Proposal.Options.OrderByDescending(o => o.DoNothing)];

    /// <summary>The first two sentences: how a suggested option was drawn up, step by step, stands on its own page.</summary>
    public static string? InShort(string? summary) => summary is null ? null : summary.Split(". ", 3) is [var first, var second, _] ? $"{first}. {second}." : summary;

    public string State(Option option) => option.DoNothing ? "Measured"
        : Measured.RunOf(option) is { Answer.Plan: not null } ? "Plan worked out"
        : Measured.RunOf(option) is { Answer.NoPlanFits: true } ? "No plan fits"
        : Measured.HasOldRun(option) ? "Changed since its plan" : "Not worked out";
}
