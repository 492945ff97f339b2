using Microsoft.AspNetCore.Mvc;
using Throughcare.App.Decisions;
using Throughcare.App.Proposals;

namespace Throughcare.Web.Pages.Proposals.Deciding;

/// <summary>Asks before an entry of the decision is taken out.</summary>
public class RemoveModel(IProposalStore store, TimeProvider clock) : EntryPage(store, clock)
{
    /// <summary>What is taken out besides, or should be looked at, in words.</summary>
    public IReadOnlyList<string> Besides =>
    [
        .. At is { } at && DecisionLists.Name(Paper, Kind.List, at) is { } name && Paper.ExemptOf(name) is not null ? ["That it is kept back as exempt goes with it."] : Array.Empty<string>(),
        .. At is { } number && Kind.Part == "resolutions" && Paper.Delegations.Count(d => d.Resolution == Paper.Resolutions[number].Number) is var powers and > 0 ? [powers == 1 ? "A power rests on it, and will rest on no resolution." : $"{powers} powers rest on it, and will rest on no resolution."] : Array.Empty<string>(),
        .. At is { } power && Kind.Part == "powers" && Paper.Delegations[power].Resolution is { } by && Paper.Later.Count(l => l.Under == by) is var later and > 0 && Paper.Delegations.Count(d => d.Resolution == by) == 1
            ? [later == 1 ? "A decision was taken under it, and will rest on no power." : $"{later} decisions were taken under it, and will rest on no power."] : Array.Empty<string>(),
        .. Kind.Part == "exempt" ? ["The part is published with the rest from then on."] : Array.Empty<string>(),
    ];

    protected override bool FindSubject() => base.FindSubject() && At is not null;

    public void OnGet() => Version = KeptPaper.Version;

    public async Task<IActionResult> OnPostAsync() => await Save(DecisionLists.Remove(Paper, Kind.List, At!.Value).Paper, BackTo);
}
