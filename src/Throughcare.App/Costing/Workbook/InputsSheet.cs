using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Measures;
using static Throughcare.App.Costing.Workbook.BookStyle;

namespace Throughcare.App.Costing.Workbook;

/// <summary>Every assumption that the costing rests on, each with a name that formulas use. What is shaded may be changed.</summary>
internal sealed class InputsSheet
{
    public const string HeldAt = "Pay_held_at", RatesHeldAt = "Rates_held_at", StartPoint = "Start_point", IncrementRule = "Increments", PointsAsAt = "Points_as_at", Vacancy = "Vacancy_factor",
        OnCosts = "On_costs", OnCostRate = "On_cost_rate", Levy = "Levy_on_posts", Unit = "Rounded_to", Discount = "Discount_rate", Weeks = "Weeks_per_year", Cap = "Redundancy_cap";

    private readonly FormulaBook _book;
    private readonly BookSheet _sheet;

    public InputsSheet(FormulaBook book, PayRules rules, IReadOnlyList<FinancialYear> awardYears, CostingTerms terms)
    {
        _book = book;
        _sheet = book.Sheet(new("Inputs", [44, 22, 24, 70]));
        _sheet.Heading("Assumption", "Value", "Name in formulas", "What it is");
        Input("Pay held at the year that starts in", BookCell.Of(rules.PayHeldAt?.StartsIn, InputNumber), HeldAt, "Empty: each year has its own pay.");
        Input("Starting point", BookCell.Of(rules.StartingPoint.ToString().ToLowerInvariant(), InputText), StartPoint, "bottom, middle or top of the grade, for lines that do not name a point.");
        Input("Increments", BookCell.Of(Word(rules.Increments), InputText), IncrementRule, "april after six months, each april, or none.");
        Input("Points of existing posts as at", BookCell.Of(rules.PointsAsAt, InputDate), PointsAsAt, "For lines without a first day. Empty: their points are held.");
        Input("Vacancy factor", BookCell.Of(rules.VacancyFactor), Vacancy, "Part of the cost of employed posts that vacancies save.");
        var flat = rules.OnCosts as FlatOnCosts;
        var formula = rules.OnCosts as OnCostsByFormula;
        Input("On-costs", BookCell.Of(flat is null ? "formula" : "flat", InputText), OnCosts, "flat: the one rate below. formula: National Insurance, pension and levy.");
        Input("On-cost rate", BookCell.Of(flat?.Rate), OnCostRate, "Used where on-costs are flat.");
        Input("Rates held at the year that starts in", BookCell.Of(formula?.RatesHeldAt?.StartsIn, InputNumber), RatesHeldAt, "Holds National Insurance and levy. Empty: the rates of each month.");
        Input("Apprenticeship levy on posts", BookCell.Of(formula?.Levy is null ? "no" : "yes", InputText), Levy, "yes or no.");
        Input("Table shown in units of", BookCell.Of(terms.Unit.Pounds, InputNumber), Unit, "£. The rounded table is the sum of rounded figures; the table above it is exact.");
        Input("Discount rate", BookCell.Of(terms.DiscountRate), Discount, "A year; the first year is not discounted.");
        Input("Weeks in a year", BookCell.Of(terms.Weeks.Number(), InputNumber), Weeks, "Of weekly costs and savings: 52, 52.14 or 52.18.");
        _sheet.Row();
        _sheet.Heading("Pay awards that are not settled", "Rise", "Name in formulas", "Pounds on top of it");
        foreach (var year in awardYears) Award(year, rules.Awards.GetValueOrDefault(year) ?? rules.LaterAwards);
        Rates(formula);
    }

    public static string AwardName(FinancialYear year) => $"Award_{Slug(year)}";

    public static string AwardFlatName(FinancialYear year) => $"Award_pounds_{Slug(year)}";

    public static string Slug(FinancialYear year) => year.ToString().Replace('/', '_');

    private static string Word(Increments rule) => rule switch { Increments.EachApril => "each april", Increments.None => "none", _ => "april after six months" };

    private void Input(string title, BookCell value, string name, string what)
    {
        var row = _sheet.Row(BookCell.Of(title), value, BookCell.Of(name), BookCell.Of(what));
        _book.Name(name, _sheet.At(1, row));
    }

    private void Award(FinancialYear year, PayAward? award)
    {
        var row = _sheet.Row(BookCell.Of($"Award of {year}"), BookCell.Of(award?.Rise), BookCell.Of(AwardName(year)), BookCell.Of(award?.Flat.Pounds ?? 0, InputPounds));
        _book.Name(AwardName(year), _sheet.At(1, row));
        _book.Name(AwardFlatName(year), _sheet.At(3, row));
    }

    private void Rates(OnCostsByFormula? formula)
    {
        Table("Employer's pension", ["Year that starts in", "Rate", "", "Source"], "Pension",
            (formula?.Pension ?? new Dictionary<FinancialYear, Proportion>()).OrderBy(p => p.Key).Select(p => new[] { BookCell.Of(p.Key.StartsIn, InputNumber), BookCell.Of(p.Value), BookCell.Empty(), BookCell.Of("the council's settings") }), "from", "rate");
        Table("Employer's National Insurance", ["From", "Rate", "Threshold a year", "Source"], "NI",
            (formula?.NationalInsurance ?? OnCostRates.NationalInsurance).Rows.Select(r => new[] { BookCell.Of(r.Rule.From, InputDate), BookCell.Of(r.Rate), BookCell.Of(r.YearlyThreshold, InputPounds), BookCell.Of(Source(r.Rule)) }), "from", "rate", "threshold");
        Table("Apprenticeship levy", ["From", "Rate", "", "Source"], "Levy",
            (formula?.Levy ?? OnCostRates.Levy).Rows.Select(r => new[] { BookCell.Of(r.Rule.From, InputDate), BookCell.Of(r.Rate), BookCell.Empty(), BookCell.Of(Source(r.Rule)) }), "from", "rate");
    }

    /// <summary>Rows of a dated table, its columns named such as NI_from. A first row of zeros holds before the first date.</summary>
    private void Table(string title, IReadOnlyList<string> heading, string name, IEnumerable<BookCell[]> rows, params string[] columns)
    {
        _sheet.Row();
        _sheet.Heading(title);
        _sheet.Heading([.. heading]);
        var first = _sheet.Row(BookCell.Of(0m), BookCell.Of(0m), BookCell.Of(0m), BookCell.Of("before the first row nothing is charged"));
        foreach (var row in rows) _sheet.Row(row);
        for (var c = 0; c < columns.Length; c++) _book.Name($"{name}_{columns[c]}", _sheet.Range(c, first, c, _sheet.Next - 1));
    }

    private static string Source(RuleInForce rule) => rule.Source + (rule.Basis is null ? "" : $" ({rule.Basis})") + (rule.CheckedOn is null ? "; not checked at the source" : "");
}
