using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Delivery;
using Throughcare.Web.Bridge;
using Throughcare.Web.Delivery;

namespace Throughcare.Web.Pages.Proposals.Delivery;

using Option = Throughcare.Options.Option;

/// <summary>A page of the stage "Delivery": what has become of a plan.</summary>
public abstract class DeliveryPage(IProposalStore store, TimeProvider clock) : ProposalPage(store)
{
    protected override string StageName => "Delivery";

    protected TimeProvider Clock => clock;

    protected DateOnly Today => LondonTime.Today(clock);

    protected DateOnly AsAt => Proposal.Extract.Snapshot.AsAt;

    /// <summary>Everything here is of then, and of what people recorded since.</summary>
    public string FromExtract => $"From the extract of {BridgeWords.Day(AsAt)}; check the case system.";
}

/// <summary>A page about the delivery of one option, of which a timetable is kept.</summary>
public abstract class DeliveredPage(IProposalStore store, TimeProvider clock) : DeliveryPage(store, clock)
{
    public Option Option { get; private set; } = null!;

    public Delivered Told { get; private set; } = null!;

    public DeliveryLines Lines => new(Told, Now, AsAt, Reach, Said);

    /// <summary>The stage's own page says that there is no timetable.</summary>
    protected override string? Elsewhere => Option is null ? null : Links.Delivery;

    protected override bool FindSubject()
    {
        var id = (string?)RouteData.Values["option"];
        if (Measured.Proposed.FirstOrDefault(o => string.Equals(o.Id.Text, id, StringComparison.OrdinalIgnoreCase)) is not { } option) return false;
        Option = option;
        if (Measured.Delivered(option, Today) is not { } told) return false;
        Told = told;
        return true;
    }

    /// <summary>The page of a child in the plan; null where no plan holds now.</summary>
    protected string? ChildPage(string child) => Measured.RunOf(Option)?.Answer.Plan is null ? null : Links.PlanChild(Option.Id, child);

    // Nobody is taken out of it before the lines have asked who is in reach.
    private Dictionary<Throughcare.Children.ChildId, Caseload.ChildPosition> Now => Measured.Baseline.Positions.ToDictionary(p => p.Child.Id);
}
