using Throughcare.App.Proposals;
using Throughcare.Equality;
using Throughcare.Intake;

namespace Throughcare.App.Equality;

/// <summary>The assessment of a proposal as it is kept.</summary>
public static class EqualityOfProposal
{
    public static EqualityReading Read(KeptProposal kept) => EqualityYaml.Read(kept.Content.Papers.GetValueOrDefault(PaperKind.Equality, ""));

    public static EqualityPaper Paper(KeptProposal kept) => Read(kept).Paper;
}
