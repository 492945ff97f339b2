using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>What an employer pays in National Insurance: a rate of yearly pay above a threshold, for each employment.</summary>
public sealed record NationalInsuranceRate(RuleInForce Rule, Proportion Rate, Money YearlyThreshold) : IDated;

/// <summary>The apprenticeship levy: a rate of the pay bill above an allowance that a council's whole pay bill uses up, so posts bear the rate.</summary>
public sealed record LevyRate(RuleInForce Rule, Proportion Rate, Money YearlyAllowance) : IDated;

/// <summary>The statutory rates that on-costs by formula need, from the tables in reference/ or from the council's own text.</summary>
public static class OnCostRates
{
    private const string NationalInsuranceFile = "employer-national-insurance.csv", LevyFile = "apprenticeship-levy.csv";

    private static readonly Lazy<DatedRates<NationalInsuranceRate>> StandardNationalInsurance = new(() => new(ReferenceTable.Standard(NationalInsuranceFile, NationalInsuranceColumns, ReadNationalInsurance)));
    private static readonly Lazy<DatedRates<LevyRate>> StandardLevy = new(() => new(ReferenceTable.Standard(LevyFile, LevyColumns, ReadLevy)));

    private static IReadOnlyList<string> NationalInsuranceColumns => ["rate", "yearly_threshold"];

    private static IReadOnlyList<string> LevyColumns => ["rate", "yearly_allowance"];

    public static DatedRates<NationalInsuranceRate> NationalInsurance => StandardNationalInsurance.Value;

    public static DatedRates<LevyRate> Levy => StandardLevy.Value;

    public static DatedRates<NationalInsuranceRate> ParseNationalInsurance(string file, string text) => new(ReferenceTable.Parse(file, text, NationalInsuranceColumns, ReadNationalInsurance));

    public static DatedRates<LevyRate> ParseLevy(string file, string text) => new(ReferenceTable.Parse(file, text, LevyColumns, ReadLevy));

    private static NationalInsuranceRate ReadNationalInsurance(ReferenceTable.Row row)
    {
        var (rate, threshold) = (row.Share("rate"), row.Pounds("yearly_threshold"));
        return new(row.Rule($"Employer's National Insurance: {rate} above {threshold} a year"), rate, threshold);
    }

    private static LevyRate ReadLevy(ReferenceTable.Row row)
    {
        var (rate, allowance) = (row.Share("rate"), row.Pounds("yearly_allowance"));
        return new(row.Rule($"Apprenticeship levy: {rate} of the pay bill above {allowance} a year"), rate, allowance);
    }
}
