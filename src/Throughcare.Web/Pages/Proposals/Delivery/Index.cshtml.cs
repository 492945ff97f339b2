using Throughcare.App.Proposals;
using Throughcare.Delivery;

namespace Throughcare.Web.Pages.Proposals.Delivery;

using Option = Throughcare.Options.Option;

/// <summary>How the plan of each option that has a timetable is carried out.</summary>
public class IndexModel(IProposalStore store, TimeProvider clock) : DeliveryPage(store, clock)
{
    protected override bool IsStagePage => true;

    public IReadOnlyList<(Option Option, Delivered Told)> Options => [.. Measured.Proposed.Select(o => (Option: o, Told: Measured.Delivered(o, Today))).Where(o => o.Told is not null).Select(o => (o.Option, o.Told!))];
}
