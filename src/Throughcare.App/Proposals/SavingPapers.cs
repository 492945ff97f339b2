using Throughcare.App.Papers;

namespace Throughcare.App.Proposals;

/// <summary>One paper by itself.</summary>
public static class SavingPapers
{
    public static Task SavePaper(this IProposalStore store, ProposalKey key, Paper paper, string by, CancellationToken ct = default) => store.SavePapers(key, [paper], by, ct: ct);
}
