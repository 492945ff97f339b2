using System.Runtime.CompilerServices;
using Throughcare.App.Consultation;
using Throughcare.App.Decisions;
using Throughcare.App.Equality;
using Throughcare.Intake;

namespace Throughcare.App.Papers;

/// <summary>The papers of one version of a proposal, each read once: every page says how far they are, and a version never changes.</summary>
public sealed class PapersRead
{
    private static readonly ConditionalWeakTable<ProposalContent, PapersRead> Known = [];

    private readonly Lazy<ConsultationReading> _consultation;
    private readonly Lazy<EqualityReading> _equality;
    private readonly Lazy<DecisionReading> _decision;

    private PapersRead(ProposalContent content)
    {
        _consultation = new(() => ConsultationYaml.Read(Text(PaperKind.Consultation)));
        _equality = new(() => EqualityYaml.Read(Text(PaperKind.Equality)));
        _decision = new(() => DecisionYaml.Read(Text(PaperKind.Decision)));

        string Text(PaperKind kind) => content.Papers.GetValueOrDefault(kind, "");
    }

    public static PapersRead Of(ProposalContent content) => Known.GetValue(content, c => new(c));

    public ConsultationReading Consultation => _consultation.Value;

    public EqualityReading Equality => _equality.Value;

    public DecisionReading Decision => _decision.Value;
}
