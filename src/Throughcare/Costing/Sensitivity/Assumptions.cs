using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>Puts the values of assumptions into the input of a costing, and so makes a costing a function of them.</summary>
public static class Assumptions
{
    /// <summary>What an option saves net over all years, as a function of assumptions: the answer that sensitivity asks about unless another is named.</summary>
    public static Func<IReadOnlyList<decimal>, Money> NetSaving(CostingInput input, IReadOnlyList<Assumption> assumptions) => Of(input, assumptions, c => Money.Zero - c.TotalNet);

    public static Func<IReadOnlyList<decimal>, Money> Of(CostingInput input, IReadOnlyList<Assumption> assumptions, Func<OptionCosting, Money> answer) => values =>
    {
        var tried = input with { Tried = true };
        for (var i = 0; i < assumptions.Count; i++) tried = Apply(tried, assumptions[i], values[i]);
        return answer(new(tried));
    };

    /// <summary>The input with one assumption at a value; its door refuses what cannot be costed.</summary>
    public static CostingInput Apply(CostingInput input, Assumption assumption, decimal value)
    {
        bool Is(string id) => assumption.Of is null || string.Equals(assumption.Of, id, StringComparison.OrdinalIgnoreCase);
        CostingInput Saving(Func<Saving, Saving> change) => input with { Savings = [.. input.Savings.Select(s => Is(s.Id) ? change(s) : s)] };
        return assumption.Kind switch
        {
            AssumptionKind.PayAward => input with { Rules = WithAward(input.Rules, Proportion.From(value)) },
            AssumptionKind.PensionRate when input.Rules.OnCosts is OnCostsByFormula formula => input with { Rules = input.Rules with { OnCosts = formula with { Pension = formula.Pension.Keys.ToDictionary(y => y, _ => Proportion.From(value)) } } },
            AssumptionKind.OnCostRate when input.Rules.OnCosts is FlatOnCosts => input with { Rules = input.Rules with { OnCosts = new FlatOnCosts(Proportion.From(value)) } },
            AssumptionKind.VacancyFactor => input with { Rules = input.Rules with { VacancyFactor = Proportion.From(value) } },
            AssumptionKind.StartDelay => Later(input, (int)value, Is),
            AssumptionKind.WeeklyCost => Saving(s => s with { WeeklyCost = Money.FromPounds(value) }),
            AssumptionKind.Children => Saving(s => s with { Number = value }),
            AssumptionKind.Attribution => Saving(s => s with { Attribution = Proportion.From(value) }),
            AssumptionKind.RampMonths => Saving(s => s with { RampMonths = (int)value }),
            AssumptionKind.AgencyWeek => input with
            {
                Posts = [.. input.Posts.Select(p => Is(p.Id) && p.Pay is AgencyWeek week ? p with { Pay = week with { Week = Money.FromPounds(value) } } : p)],
                Others = [.. input.Others.Select(o => Is(o.Id) && o is AgencyCover cover ? cover with { Week = Money.FromPounds(value) } : o)],
            },
            _ => throw new RefusedException(CostingFinding.Wrong("assumption-not-used", $"assumption {assumption.Id}", $"The on-costs of this costing have no {(assumption.Kind == AssumptionKind.PensionRate ? "pension" : "flat")} rate.", assumption.Id, "Take the assumption out, or change how on-costs are worked out.")),
        };
    }

    /// <summary>What is wrong with a list of assumptions for an input: an order of values, an id that is not there, a base that the costing does not use.</summary>
    public static IReadOnlyList<Finding> Check(CostingInput input, IReadOnlyList<Assumption> assumptions)
    {
        List<Finding> findings = [.. assumptions.SelectMany(a => a.Findings())];
        foreach (var twice in assumptions.GroupBy(a => a.Id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)) findings.Add(CostingFinding.Wrong("assumption-twice", $"assumption {twice.Key}", "Two assumptions have the same id.", twice.Key, "Give each an id of its own."));
        foreach (var assumption in assumptions.Where(a => !About(input, a)))
            findings.Add(CostingFinding.Wrong("assumption-about-nothing", $"assumption {assumption.Id}", assumption.Of is null ? "Nothing in this costing depends on it." : $"\"{assumption.Of}\" is not there, or does not depend on it.", assumption.Of, "Correct its kind or the id that it names."));
        if (findings.Count > 0) return findings;
        var (stands, atBase) = (Money.Zero - new OptionCosting(input).TotalNet, NetSaving(input, assumptions)([.. assumptions.Select(a => a.Base)]));
        if (stands != atBase) findings.Add(CostingFinding.Mind("base-not-the-costing", "assumptions", $"With all assumptions at their base the net saving is {atBase}, and the costing says {stands}.", atBase.ToString(), "Write as base what the costing uses."));
        return findings;
    }

    private static bool About(CostingInput input, Assumption assumption)
    {
        bool Is(string id) => assumption.Of is null || string.Equals(assumption.Of, id, StringComparison.OrdinalIgnoreCase);
        return assumption.Kind switch
        {
            AssumptionKind.PayAward => input.Rules.LaterAwards is not null || input.Rules.Awards.Count > 0,
            AssumptionKind.PensionRate => input.Rules.OnCosts is OnCostsByFormula,
            AssumptionKind.OnCostRate => input.Rules.OnCosts is FlatOnCosts,
            AssumptionKind.VacancyFactor => input.Posts.Any(p => p.Pay is not AgencyWeek && p.VacancyFactor is null),
            AssumptionKind.StartDelay => input.Posts.Any(p => p is { Change: PostChange.Added, Start: not null } && Is(p.Id)) || input.Savings.Any(s => Is(s.Id)),
            AssumptionKind.AgencyWeek => input.Posts.Any(p => p.Pay is AgencyWeek && Is(p.Id)) || input.Others.Any(o => o is AgencyCover && Is(o.Id)),
            _ => input.Savings.Any(s => Is(s.Id)),
        };
    }

    private static PayRules WithAward(PayRules rules, Proportion rise) => rules with
    {
        Awards = rules.Awards.ToDictionary(a => a.Key, a => a.Value with { Rise = rise }),
        LaterAwards = rules.LaterAwards is { } later ? later with { Rise = rise } : null,
    };

    // A post that would begin after its last day, or a step of its taper that would come before its first, is not there any more.
    private static CostingInput Later(CostingInput input, int months, Func<string, bool> isAbout) => input with
    {
        Posts = [.. input.Posts.Select(p => p is { Change: PostChange.Added, Start: { } start } && isAbout(p.Id) ? LaterPost(p, start.AddMonths(months)) : p).Where(p => !(p.Start > p.End))],
        Savings = [.. input.Savings.Select(s => isAbout(s.Id) ? s with { From = s.From.Add(months) } : s).Where(s => !(s.To < s.From))],
    };

    private static PostLine LaterPost(PostLine line, DateOnly start)
    {
        foreach (var step in line.Taper)
            if (step.From <= start) line = line with { Fte = step.Fte, Holders = step.Holders };
        return line with { Start = start, Taper = [.. line.Taper.Where(t => t.From > start)] };
    }
}
