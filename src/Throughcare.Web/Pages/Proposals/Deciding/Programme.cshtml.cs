using Throughcare.App.Proposals;
using Throughcare.Decisions;
using Throughcare.Measures;

namespace Throughcare.Web.Pages.Proposals.Deciding;

/// <summary>Each resolution and the power that it gives, with its limit, what was decided under it, and what is left.</summary>
public class ProgrammeModel(IProposalStore store, TimeProvider clock) : DecisionPage(store, clock)
{
    public ProgrammeProgress Progress { get; private set; } = null!;

    public void OnGet() => Progress = ProgrammeProgress.Of(Paper);

    /// <summary>Where an entry of a list is changed, by what it is.</summary>
    public string Change<T>(string part, IReadOnlyList<T> list, T entry) => Links.DecisionEntry(part, $"{list.ToList().IndexOf(entry) + 1}");

    public string Until(DelegationUse use) => use.Delegation.Until is not { } until ? "No limit of time" : $"{until:d MMMM yyyy}{(until < Today ? " (ended)" : "")}";

    public static string Left(DelegationUse use) => use.Left is not { } left ? "No limit of value" : left < Money.Zero ? $"Overspent by {Money.Zero - left}" : use.WithoutValue > 0 ? $"At most {left}" : $"{left}";
}
