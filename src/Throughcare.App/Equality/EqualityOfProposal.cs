using Throughcare.App.Papers;
using Throughcare.App.Proposals;
using Throughcare.Equality;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Options;
using Throughcare.Proposals;

namespace Throughcare.App.Equality;

/// <summary>The assessment of a proposal as it is kept: read, held against the proposal's days and evidence, and saved as its next version.</summary>
public static class EqualityOfProposal
{
    public static EqualityReading Read(KeptProposal kept) => PapersRead.Of(kept.Content).Equality;

    public static EqualityPaper Paper(KeptProposal kept) => Read(kept).Paper;

    /// <summary>The option that is assessed; null where none is proposed.</summary>
    public static Option? OptionOf(KeptProposal kept, EqualityPaper paper) => OptionOf(kept.Proposal, paper);

    /// <summary>The same of a proposal that nobody keeps.</summary>
    public static Option? OptionOf(Proposal proposal, EqualityPaper paper)
    {
        var proposed = proposal.Options.Where(o => !o.DoNothing).ToList();
        return proposed.FirstOrDefault(o => o.Id == paper.Option) ?? proposed.FirstOrDefault();
    }

    /// <summary>Saves a change of the assessment as its next version. A signature stands under one wording, so a change leaves those who signed to sign again.</summary>
    /// <param name="store">Where the proposal is kept.</param>
    /// <param name="kept">The proposal as it was opened.</param>
    /// <param name="version">The version that the change was made from.</param>
    /// <param name="change">The change.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="RefusedException">Somebody else changed it meanwhile, or what is kept cannot be read whole, so that saving would lose part of it.</exception>
    public static async Task Save(IProposalStore store, KeptProposal kept, int version, Func<EqualityPaper, EqualityPaper> change, string by, CancellationToken ct = default)
    {
        var read = Read(kept);
        if (read.Findings.Where(f => f.Severity == Severity.Error).ToList() is { Count: > 0 } unread) throw new RefusedException(unread);
        var text = EqualityWriting.Write(change(Signed(read.Paper)));
        await store.SavePaper(kept.Key, kept.Paper(PaperKind.Equality) with { Text = text, Version = version }, by, ct);
    }

    // What was signed on paper was signed as it stood before this change.
    private static EqualityPaper Signed(EqualityPaper paper)
    {
        var text = AssessedText.Fingerprint(paper.Assessment);
        return paper with { Assessment = paper.Assessment with { SignOffs = [.. paper.Assessment.SignOffs.Select(s => s.Text is null ? s with { Text = text } : s)] } };
    }
}
