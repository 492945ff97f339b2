using System.Globalization;
using System.Text;
using Throughcare.App.Proposals;
using Throughcare.Calendar;
using Throughcare.Costing;
using Throughcare.Measures;

namespace Throughcare.App.Costing;

/// <summary>Reads and writes the part <c>costing</c> of proposal.yaml.</summary>
internal static class CostingYaml
{
    private static readonly (string Word, StartingPoint Value)[] StartingPoints = [("bottom", StartingPoint.Bottom), ("middle", StartingPoint.Middle), ("top", StartingPoint.Top)];

    private static readonly (string Word, Increments Value)[] IncrementWords =
        [("april after six months", Increments.EachAprilAfterSixMonths), ("each april", Increments.EachApril), ("none", Increments.None)];

    private static readonly (string Word, TableRounding Value)[] Roundings = [("adds up", TableRounding.AddsUp), ("sum of rounded", TableRounding.SumOfRounded), ("rounded sum", TableRounding.RoundedSum)];

    private static readonly (string Word, WeeksInYear Value)[] Weeks = [("52", WeeksInYear.FiftyTwo), ("52.14", WeeksInYear.FiftyTwoPoint14), ("52.18", WeeksInYear.FiftyTwoPoint18)];

    public static CostingSettings Read(SettingsNode node)
    {
        var settings = new CostingSettings
        {
            From = node.Year("from"),
            To = node.Year("to"),
            PayHeldAt = node.Year("pay_held_at"),
            RatesHeldAt = node.Year("rates_held_at"),
            Awards = node.Child("awards", n => n.ByYear(name => n.Share(name, -0.5m, 0.5m))) ?? new Dictionary<FinancialYear, Proportion>(),
            LaterAwards = node.Share("later_awards", -0.5m, 0.5m),
            StartingPoint = node.Word("starting_point", StartingPoints),
            Increments = node.Word("increments", IncrementWords),
            PointsAsAt = node.Date("points_as_at"),
            VacancyFactor = node.Share("vacancy_factor", 0, 1),
            FlatOnCost = node.Share("flat_on_cost", 0, 1),
            Pension = node.Child("pension", n => n.ByYear(name => n.Share(name, 0, 1))) ?? new Dictionary<FinancialYear, Proportion>(),
            Levy = node.YesNo("levy"),
            RoundedTo = node.Number("rounded_to", 1, 1_000_000) is { } unit ? (int)unit : null,
            Rounding = node.Word("rounding", Roundings),
            DiscountRate = node.Share("discount_rate", 0, 0.5m),
            WeeksPerYear = node.Word("weeks_per_year", Weeks),
            RedundancyCap = node.YesNo("redundancy_cap"),
            Programme = node.Child("programme", Programme),
        };
        node.SayUnknown();
        if (settings.To < settings.From)
        {
            node.Wrong("years-out-of-order", "to", settings.To.ToString(), $"The last year is before the first ({settings.From}), and is taken as the first.", "Correct one of the two.");
            settings = settings with { To = settings.From };
        }
        if (settings is { FlatOnCost: not null, Pension.Count: > 0 })
        {
            node.Wrong("on-costs-twice", "flat_on_cost", settings.FlatOnCost.ToString(), "On-costs are given as one rate and by formula; the one rate is taken.", "Keep flat_on_cost, or pension.");
            settings = settings with { Pension = new Dictionary<FinancialYear, Proportion>() };
        }
        return settings;
    }

    /// <summary>The lines of it, with its heading; nothing where nothing is given.</summary>
    public static string Write(CostingSettings settings)
    {
        var text = new StringBuilder();
        Line("from", settings.From?.ToString());
        Line("to", settings.To?.ToString());
        Line("pay_held_at", settings.PayHeldAt?.ToString());
        Line("rates_held_at", settings.RatesHeldAt?.ToString());
        Years("awards", settings.Awards);
        Line("later_awards", settings.LaterAwards?.ToString());
        Line("starting_point", WordOf(StartingPoints, settings.StartingPoint));
        Line("increments", WordOf(IncrementWords, settings.Increments));
        Line("points_as_at", settings.PointsAsAt?.ToString("yyyy-MM-dd"));
        Line("vacancy_factor", settings.VacancyFactor?.ToString());
        Line("flat_on_cost", settings.FlatOnCost?.ToString());
        Years("pension", settings.Pension);
        Line("levy", settings.Levy switch { true => "yes", false => "no", null => null });
        Line("rounded_to", settings.RoundedTo?.ToString(CultureInfo.InvariantCulture));
        Line("rounding", WordOf(Roundings, settings.Rounding));
        Line("discount_rate", settings.DiscountRate?.ToString());
        Line("weeks_per_year", WordOf(Weeks, settings.WeeksPerYear));
        Line("redundancy_cap", settings.RedundancyCap switch { true => "yes", false => "no", null => null });
        if (settings.Programme is { } programme)
        {
            text.Append("  programme:\n");
            Line("  title", SettingsYaml.Quoted(programme.Title));
            Line("  stated", Pounds(programme.Stated));
            Line("  recurrent", Pounds(programme.StatedRecurrent));
            Line("  one_off", Pounds(programme.StatedOneOff));
        }
        return text.Length == 0 ? "" : "costing:\n" + text;

        void Line(string name, string? value)
        {
            if (value is not null) text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }

        void Years(string name, IReadOnlyDictionary<FinancialYear, Proportion> rates)
        {
            if (rates.Count == 0) return;
            text.Append("  ").Append(name).Append(":\n");
            foreach (var (year, rate) in rates.OrderBy(r => r.Key)) text.Append("    ").Append(year).Append(": ").Append(rate).Append('\n');
        }
    }

    private static ProgrammeTotals Programme(SettingsNode node)
    {
        var totals = new ProgrammeTotals { Title = node.Text("title") ?? "Programme", Stated = PoundsOf(node, "stated"), StatedRecurrent = PoundsOf(node, "recurrent"), StatedOneOff = PoundsOf(node, "one_off") };
        node.SayUnknown();
        return totals;
    }

    private static Money? PoundsOf(SettingsNode node, string name) => node.Number(name, 0, 100_000_000_000) is { } pounds ? Money.FromPounds(pounds) : null;

    private static string? Pounds(Money? amount) => amount?.Pounds.ToString("0.##", CultureInfo.InvariantCulture);

    private static string? WordOf<T>((string Word, T Value)[] words, T? value) where T : struct, Enum =>
        value is { } known ? words.Single(w => EqualityComparer<T>.Default.Equals(w.Value, known)).Word : null;
}
