using Throughcare.Measures;

namespace Throughcare.Decisions;

/// <summary>
/// Whether a decision is key: significant spending or saving against the service's budget, or a significant effect in two or more wards (SI 2012/2089, regulation 8). The sum from which
/// it is significant is the council's own.
/// </summary>
public sealed record KeyDecisionTest
{
    private KeyDecisionTest(bool? key, IReadOnlyList<string> reasons) => (IsKey, Reasons) = (key, reasons);

    /// <summary>Null where it cannot be told.</summary>
    public bool? IsKey { get; }

    /// <summary>What it follows from, or what is missing.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <param name="paper">The decision.</param>
    /// <param name="costed">What the costing of the option comes to, where the paper states no value.</param>
    public static KeyDecisionTest Of(DecisionPaper paper, Money? costed = null)
    {
        var rules = paper.Rules;
        if (rules.Governance == Governance.Committees) return new(false, ["Councils run by committees have no key decisions."]);
        List<string> yes = [], no = [], unknown = [];
        var value = paper.Value ?? costed;
        if (rules.KeyFrom is not { } from) unknown.Add("The council's sum for key decisions is not set.");
        else if (value is not { } money) unknown.Add("What it spends or saves is not stated.");
        else
        {
            var size = money < Money.Zero ? Money.Zero - money : money;
            if (size >= from) yes.Add($"It spends or saves {size}, and a decision is key from {from}.");
            else no.Add($"It spends or saves {size}, less than the {from} from which a decision is key.");
        }
        if (paper.AllWards()) yes.Add("It has an effect in all wards.");
        else if (paper.Wards.Count >= rules.KeyWards) yes.Add($"It has an effect in {paper.Wards.Count} wards or divisions, and a decision is key from {rules.KeyWards}.");
        else no.Add(paper.Wards.Count == 0 ? "No ward is named as affected." : $"It has an effect in {paper.Wards.Count} of the {rules.KeyWards} wards or divisions from which a decision is key.");
        return yes.Count > 0 ? new(true, yes) : unknown.Count > 0 ? new(null, [.. unknown, .. no]) : new(false, no);
    }
}
