using Throughcare.App.Equality;
using Throughcare.App.Proposals;
using Throughcare.Measures;

namespace Throughcare.Web.Pages.Proposals.Equality;

/// <summary>The whole assessment as it may be published: figures in which a few people could be known are hidden, whoever reads it.</summary>
public class PrintModel(IProposalStore store, Characteristics characteristics, TimeProvider clock) : EqualityPage(store, characteristics, clock)
{
    protected override Audience Audience => Audience.Everyone;

    public Task OnGetAsync() => Load();
}
