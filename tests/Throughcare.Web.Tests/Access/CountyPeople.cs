using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Plans;
using Throughcare.App.Proposals;
using Throughcare.Caseload;
using Throughcare.Options;

namespace Throughcare.Web.Tests.Access;

/// <summary>The people of the made-up county and who of them is whose, worked out here and not by what is tested.</summary>
internal sealed class CountyPeople
{
    private readonly IReadOnlyList<ChildPosition> _today;
    private readonly IReadOnlyList<PlacedChild> _planned;

    private CountyPeople(KeptProposal kept)
    {
        var option = kept.Proposal.Options.Single(o => o.Id.Text == "four-teams");
        (Kept, _today, _planned) = (kept, kept.Proposal.MeasureBaseline().Positions, PlanAction.FromRun(kept.Proposal, option)!.Outcome!.Children);
    }

    public static async Task<CountyPeople> Of(Site site) => new(await site.Services.GetRequiredService<IProposalStore>().Load(new(Site.County.Split('/')[^1])));

    public KeptProposal Kept { get; }

    /// <summary>The address of a child's page in the plan.</summary>
    public string PlanOfChild(string child) => $"{Site.County}/plan/child/four-teams/{Kept.Tokens.OfChild(child)}";

    public string PlanOfWorker(string worker) => $"{Site.County}/plan/worker/four-teams/{Kept.Tokens.OfWorker(worker)}";

    public IReadOnlySet<string> Children => _today.Select(p => p.Child.Id.Text).ToHashSet();

    public IReadOnlySet<string> Restricted => _today.Where(p => p.Child.Restricted != Throughcare.Children.Restricted.No).Select(p => p.Child.Id.Text).ToHashSet();

    public IReadOnlySet<string> Workers => Kept.Proposal.Extract.Snapshot.Workers.Select(w => w.Id.Text).ToHashSet();

    /// <summary>Children whom the team holds today.</summary>
    public IReadOnlySet<string> Held(string team) => _today.Where(p => p.Team?.Text == team).Select(p => p.Child.Id.Text).Except(Restricted).ToHashSet();

    /// <summary>Children whom the team holds today or would hold.</summary>
    public IReadOnlySet<string> Near(string team) =>
        _today.Where(p => p.Team?.Text == team).Select(p => p.Child.Id.Text).Concat(_planned.Where(c => c.After.Team?.Text == team).Select(c => c.Id.Text)).Except(Restricted).ToHashSet();

    /// <summary>A social worker of the team who holds children.</summary>
    public string SomeWorker(string team) => _today.First(p => p.Worker is { } w && w.Team?.Text == team).Worker!.Id.Text;
}
