using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>What the cost of a post is made of.</summary>
public enum CostPart { BasicPay, Supplement, NationalInsurance, Pension, Levy, OnCosts, Stated, Agency, Vacancies }

/// <summary>A cost in its parts, exact; vacancies are negative. Default nothing.</summary>
public readonly record struct CostParts
{
    public ExactMoney BasicPay { get; init; }

    public ExactMoney Supplement { get; init; }

    public ExactMoney NationalInsurance { get; init; }

    public ExactMoney Pension { get; init; }

    public ExactMoney Levy { get; init; }

    /// <summary>By one flat rate, where on-costs are not worked out by formula.</summary>
    public ExactMoney OnCosts { get; init; }

    /// <summary>Cost that was stated whole.</summary>
    public ExactMoney Stated { get; init; }

    public ExactMoney Agency { get; init; }

    public ExactMoney Vacancies { get; init; }

    public ExactMoney Total => BasicPay + Supplement + NationalInsurance + Pension + Levy + OnCosts + Stated + Agency + Vacancies;

    /// <summary>What is shown: each part in whole pence, and their sum. The sum of shown parts is the figure, everywhere.</summary>
    public Money Rounded =>
        BasicPay.Rounded + Supplement.Rounded + NationalInsurance.Rounded + Pension.Rounded + Levy.Rounded + OnCosts.Rounded + Stated.Rounded + Agency.Rounded + Vacancies.Rounded;

    public ExactMoney this[CostPart part] => part switch
    {
        CostPart.BasicPay => BasicPay,
        CostPart.Supplement => Supplement,
        CostPart.NationalInsurance => NationalInsurance,
        CostPart.Pension => Pension,
        CostPart.Levy => Levy,
        CostPart.OnCosts => OnCosts,
        CostPart.Stated => Stated,
        CostPart.Agency => Agency,
        _ => Vacancies,
    };

    public static CostParts operator +(CostParts a, CostParts b) => new()
    {
        BasicPay = a.BasicPay + b.BasicPay, Supplement = a.Supplement + b.Supplement, NationalInsurance = a.NationalInsurance + b.NationalInsurance, Pension = a.Pension + b.Pension,
        Levy = a.Levy + b.Levy, OnCosts = a.OnCosts + b.OnCosts, Stated = a.Stated + b.Stated, Agency = a.Agency + b.Agency, Vacancies = a.Vacancies + b.Vacancies,
    };

    public static CostParts operator -(CostParts a, CostParts b) => new()
    {
        BasicPay = a.BasicPay - b.BasicPay, Supplement = a.Supplement - b.Supplement, NationalInsurance = a.NationalInsurance - b.NationalInsurance, Pension = a.Pension - b.Pension,
        Levy = a.Levy - b.Levy, OnCosts = a.OnCosts - b.OnCosts, Stated = a.Stated - b.Stated, Agency = a.Agency - b.Agency, Vacancies = a.Vacancies - b.Vacancies,
    };

    public static CostParts operator *(CostParts a, int times) => times == 1 ? a : new()
    {
        BasicPay = a.BasicPay * times, Supplement = a.Supplement * times, NationalInsurance = a.NationalInsurance * times, Pension = a.Pension * times,
        Levy = a.Levy * times, OnCosts = a.OnCosts * times, Stated = a.Stated * times, Agency = a.Agency * times, Vacancies = a.Vacancies * times,
    };
}
