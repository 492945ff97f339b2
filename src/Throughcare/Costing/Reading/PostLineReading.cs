using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Measures;

namespace Throughcare.Costing.Reading;

/// <summary>A line as its row has it, with what only the whole of the costing can fill in: a stated cost for every year.</summary>
internal sealed record PostLineRow(string Option, PostLine Line, string? Team, IReadOnlyList<Fte>? InPost, Money? StatedEveryYear)
{
    /// <summary>The line with a stated cost for every year that is costed.</summary>
    public PostLine For(IReadOnlyList<FinancialYear> years) =>
        StatedEveryYear is { } cost ? Line with { Pay = new StatedCost(years.ToDictionary(y => y, _ => cost)) } : Line;
}

/// <summary>Rows of the tables post_lines and post_tapers.</summary>
internal static class PostLineReading
{
    private sealed record TaperRow(string Option, string Line, TaperStep Step);

    public static (IntakeTable<PostLineRow> Lines, IReadOnlyList<PostLineRow> WithTapers) Read(IReadOnlyList<RawTable> tables, HashSet<string> options, IntakeNotes notes, IntakeTally tally)
    {
        var lines = IntakeTable<PostLineRow>.Read(CostingTables.PostLines, tables, notes, row => Line(row, options));
        lines.RejectRepeated(l => (l.Option.ToUpperInvariant(), l.Line.Id.ToUpperInvariant()), "duplicate-line", "This line stands in an earlier row too.", "Give each line of posts a name of its own.");
        var today = lines.Kept.Where(k => k.Value.Option.Length == 0).GroupBy(k => k.Value.Line.Id.ToUpperInvariant()).ToDictionary(g => g.Key, g => g.First().Value.Line);
        lines.RejectWhere(l => l.Value.Option.Length > 0 && today.TryGetValue(l.Value.Line.Id.ToUpperInvariant(), out var now) && (l.Value.Line.End is null || now.End is not null)
            ? IntakeNotes.About(Severity.Error, "line-changed", l.Table, l.Row, "ends", l.Value.Line.End?.ToString("yyyy-MM-dd"),
                now.End is null ? "The line is one of today, and an option can only end it." : $"The line is one of today and ends anyway on {now.End:d MMMM yyyy}.",
                now.End is null ? "Fill in its last day; for another grade or FTE end it, and add a line with a new name." : "Take the row out.")
            : null);
        var tapers = IntakeTable<TaperRow>.Read(CostingTables.PostTapers, tables, notes, row =>
            new(row.OptionOrToday(options), row.Id("line") ?? "", new(row.Date("from") ?? default, row.Posts("fte") ?? Fte.Zero, row.Holders("holders"))));
        var known = lines.Kept.Select(k => (k.Value.Option.ToUpperInvariant(), k.Value.Line.Id.ToUpperInvariant())).ToHashSet();
        tapers.RejectWhere(t => known.Contains((t.Value.Option.ToUpperInvariant(), t.Value.Line.ToUpperInvariant())) ? null
            : IntakeNotes.About(Severity.Error, "unknown-line", t.Table, t.Row, "line", t.Value.Line, "No line of this name stands in post_lines, with the same option.", "Add the line, or correct its name and option."));
        tally.Add(lines);
        tally.Add(tapers);
        var steps = tapers.Kept.ToLookup(t => (t.Value.Option.ToUpperInvariant(), t.Value.Line.ToUpperInvariant()), t => t.Value.Step);
        return (lines, [.. lines.Kept.Select(k => k.Value with { Line = k.Value.Line with { Taper = [.. steps[(k.Value.Option.ToUpperInvariant(), k.Value.Line.Id.ToUpperInvariant())].OrderBy(s => s.From)] } })]);
    }

    /// <summary>The option that a row is of; "" for today and every option.</summary>
    public static string OptionOrToday(this RowReader row, HashSet<string> options)
    {
        if (row.Id("option") is not { } option) return "";
        if (!options.Contains(option)) row.Reject("unknown-option", "option", "No option of this id stands in proposal.yaml.", "Add the option to proposal.yaml, correct the id, or leave it empty for today and every option.");
        return option;
    }

    private static PostLineRow Line(RowReader row, HashSet<string> options)
    {
        var option = row.OptionOrToday(options);
        var fte = row.Posts("fte");
        if (fte is null && row.Text("fte").Length == 0) row.Assume("FTE of a line of posts taken as 1.0");
        var (starts, ends) = (row.Date("starts"), row.Date("ends"));
        if (ends < starts) row.Reject("start-after-end", "starts", $"The posts start after their last day ({ends:d MMMM yyyy}).", "Correct one of the two dates.");
        var (pay, every) = Pay(row);
        return new(option, new()
        {
            Id = row.Id("line") ?? "",
            Title = row.Text("title"),
            Fte = fte ?? Fte.FullTime,
            Holders = row.Holders("holders"),
            Pay = pay,
            Start = starts,
            End = ends,
            PointSince = row.Date("point_since"),
            Supplement = row.Pounds("supplement") ?? Money.Zero,
            SupplementEnds = row.Date("supplement_ends"),
            VacancyFactor = row.Share("vacancy_factor"),
            CostCentre = row.Id("cost_centre"),
            BudgetCode = row.Id("budget_code"),
            PostNumber = row.Id("post_number"),
            Funding = row.Id("funding"),
            Workstream = row.Id("workstream"),
        }, row.Id("team"), row.Text("in_post") == "-" ? [] : row.Holders("in_post"), every);
    }

    private static (PostPay Pay, Money? StatedEveryYear) Pay(RowReader row)
    {
        var (grade, scale, point) = (row.TextOrNull("grade"), row.TextOrNull("scale"), row.WholeNumber("point", 0, 1000));
        var (stated, byYear) = row.PoundsByYear("stated_cost");
        var week = row.Pounds("agency_week");
        var weeks = row.WholeNumber("agency_weeks", 1, 53);
        var ways = new[] { grade is not null, scale is not null, stated is not null || byYear.Count > 0, week is not null }.Count(w => w);
        if (row.Wrong is null)
        {
            if (ways == 0) row.Reject("no-pay", "grade", "Nothing says what these posts are paid, so they cannot be costed.", "Fill in the grade, or scale and point, or stated_cost, or agency_week.");
            if (ways > 1) row.Reject("pay-said-twice", "grade", "More than one thing says what these posts are paid.", "Keep one of grade, scale with point, stated_cost and agency_week.");
            if (scale is not null && point is null) row.Reject("scale-without-point", "point", "A post that is paid at a point of a scale needs the point.", "Fill in the point.");
        }
        PostPay pay = week is { } amount ? new AgencyWeek(amount, weeks)
            : grade is not null ? new OnGrade(grade, point)
            : scale is not null ? new OnPoint(scale, point ?? 0)
            : new StatedCost(byYear);
        return (pay, stated);
    }
}
