using Throughcare.Children;
using Throughcare.Transfers;

namespace Throughcare.Options;

/// <summary>A line of readiness for one child: there, waived by a manager, or open (nobody has said either).</summary>
public sealed record LineForChild(ReadinessLine Line, Judgement? By)
{
    public bool Open => By is null;

    public bool Waived => By is { Kind: JudgementKind.ReadyWaived };
}

/// <summary>Whether a child's change of worker is ready, by the lines that the council requires.</summary>
public static class TransferReadiness
{
    public static IReadOnlyList<LineForChild> Of(TransferSettings settings, IReadOnlyList<Judgement> judgements, ChildId child)
    {
        var said = HoldingJudgements.Of(judgements).Where(j => j.Kind is JudgementKind.Ready or JudgementKind.ReadyWaived && new ChildId(j.Subject) == child).ToLookup(j => j.Value);
        return [.. ReadinessLines.Required(settings).Select(l => new LineForChild(l, said[l.Id].LastOrDefault()))];
    }

    /// <summary>Lines that are open: while there is one, the transfer is not marked done.</summary>
    public static IReadOnlyList<ReadinessLine> Open(TransferSettings settings, IReadOnlyList<Judgement> judgements, ChildId child) =>
        [.. Of(settings, judgements, child).Where(l => l.Open).Select(l => l.Line)];
}
