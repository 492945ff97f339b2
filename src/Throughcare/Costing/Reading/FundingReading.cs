using Throughcare.Calendar;
using Throughcare.Intake;
using Throughcare.Measures;

namespace Throughcare.Costing.Reading;

internal sealed record FundingRow(string Option, FundingSource Source);

internal sealed record SavingRow(string Option, Saving Saving);

/// <summary>Rows of the tables funding and savings.</summary>
internal static class FundingReading
{
    public static IReadOnlyList<FundingRow> Sources(IReadOnlyList<RawTable> tables, HashSet<string> options, IntakeNotes notes, IntakeTally tally)
    {
        var sources = IntakeTable<FundingRow>.Read(CostingTables.Funding, tables, notes, row => new(row.OptionOrToday(options), Source(row)));
        sources.RejectRepeated(s => (s.Option.ToUpperInvariant(), s.Source.Id.ToUpperInvariant()), "duplicate-funding", "This source stands in an earlier row too.", "Keep one row for each source; amounts for several years stand in one cell.");
        tally.Add(sources);
        return [.. sources.Kept.Select(k => k.Value)];
    }

    public static IReadOnlyList<SavingRow> Savings(IReadOnlyList<RawTable> tables, HashSet<string> options, CostingDefaults defaults, IntakeNotes notes, IntakeTally tally)
    {
        var savings = IntakeTable<SavingRow>.Read(CostingTables.Savings, tables, notes, row => new(row.OptionOrToday(options), Saving(row, defaults)));
        savings.RejectRepeated(s => (s.Option.ToUpperInvariant(), s.Saving.Id.ToUpperInvariant()), "duplicate-saving", "This saving stands in an earlier row too.", "Give each saving a name of its own.");
        tally.Add(savings);
        return [.. savings.Kept.Select(k => k.Value)];
    }

    private static FundingSource Source(RowReader row)
    {
        var kind = row.Code("kind") switch
        {
            "grant" => FundingKind.Grant,
            "reserve" => FundingKind.Reserve,
            "virement" => FundingKind.Virement,
            "external" => FundingKind.External,
            "contingency" => FundingKind.Contingency,
            _ => FundingKind.BaseBudget,
        };
        var (inAll, byYear) = row.PoundsByYear("amount");
        return new()
        {
            Id = row.Id("source") ?? "", Title = row.Text("title"), Kind = kind, InAll = inAll, Amounts = byYear, From = row.Date("from"), To = row.Date("to"),
            Recurrent = row.YesNo("recurrent") ?? kind == FundingKind.BaseBudget, PaysFor = PaysFor(row), Condition = row.TextOrNull("condition"), Workstream = row.Id("workstream"),
        };
    }

    private static List<CostKind> PaysFor(RowReader row)
    {
        var kinds = new List<CostKind>();
        foreach (var word in row.List("pays_for"))
        {
            var known = Enum.GetValues<CostKind>().Where(k => CellText.Heading(k.InWords()) == CellText.Heading(word)).ToList();
            if (known.Count == 1) kinds.Add(known[0]);
            else row.Reject("not-a-kind-of-cost", "pays_for", $"\"{word}\" is not a kind of cost.", $"Write some of: {string.Join("; ", Enum.GetValues<CostKind>().Select(k => k.InWords()))}.");
        }
        return kinds;
    }

    private static Saving Saving(RowReader row, CostingDefaults defaults)
    {
        var (starts, ends) = (row.Date("starts") ?? default, row.Date("ends"));
        return new()
        {
            Id = row.Id("saving") ?? "", Title = row.Text("title"),
            Kind = row.Code("kind") switch
            {
                "placements avoided" => SavingKind.PlacementsAvoided,
                "placements end sooner" => SavingKind.PlacementsEndSooner,
                "agency replaced" => SavingKind.AgencyReplaced,
                _ => SavingKind.Other,
            },
            WeeklyCost = row.Pounds("weekly_cost") ?? Money.Zero, CostInstead = row.Pounds("cost_instead") ?? Money.Zero, Number = row.Number("number", 0, 100_000) ?? 0,
            WeeksSooner = row.Number("weeks_sooner", 0, 520) ?? 0, From = Month.Of(starts), To = ends is { } day ? Month.Of(day) : null, RampMonths = row.WholeNumber("ramp_months", 0, 600) ?? 0,
            Attribution = row.Share("attribution") ?? Proportion.One, Weeks = defaults.Weeks, Workstream = row.Id("workstream"), CostCentre = row.Id("cost_centre"),
        };
    }
}
