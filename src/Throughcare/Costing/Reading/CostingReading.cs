using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Intake;
using Throughcare.Measures;

namespace Throughcare.Costing.Reading;

/// <summary>
/// The costing tables of a proposal as they were read: what each option and today have in them, and all that was found and rejected. A proposal
/// without any of the tables has none.
/// </summary>
public sealed class CostingReading
{
    private readonly IReadOnlyList<PostLineRow> _posts;
    private readonly IReadOnlyList<OtherCostRow> _others;
    private readonly IReadOnlyList<FundingRow> _funding;
    private readonly IReadOnlyList<SavingRow> _savings;
    private readonly IReadOnlyList<WorkstreamOf> _workstreams;
    private readonly IReadOnlyList<AssumptionOf> _assumptions;

    private CostingReading(IReadOnlyList<RawTable> tables, IReadOnlyCollection<string> options, CostingDefaults defaults)
    {
        var notes = new IntakeNotes();
        var tally = new IntakeTally(notes);
        var ids = options.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (grades, pay) = (PayReading.Grades(tables, notes), PayReading.Pay(tables, notes));
        tally.Add(grades);
        tally.Add(pay);
        Grades = [.. grades.Kept.Select(g => g.Value)];
        Scales = PayReading.Scales(pay, notes);
        _posts = PostLineReading.Read(tables, ids, notes, tally).WithTapers;
        _others = OneOffReading.Read(tables, ids, defaults, notes, tally);
        _funding = FundingReading.Sources(tables, ids, notes, tally);
        _savings = FundingReading.Savings(tables, ids, defaults, notes, tally);
        _workstreams = ProgrammeReading.Workstreams(tables, ids, notes, tally);
        Actuals = ProgrammeReading.Actuals(tables, notes, tally);
        _assumptions = ProgrammeReading.Assumptions(tables, ids, notes, tally);
        (Findings, Assumed, Rejected, Counts) = (notes.Findings, notes.Assumptions, tally.Rejected, tally.Counts);
    }

    public IReadOnlyList<PayScale> Scales { get; }

    public IReadOnlyList<Grade> Grades { get; }

    /// <summary>What the ledger says was spent.</summary>
    public IReadOnlyList<Actual> Actuals { get; }

    public IReadOnlyList<Finding> Findings { get; }

    public IReadOnlyList<Intake.Assumption> Assumed { get; }

    public IReadOnlyList<RejectedRow> Rejected { get; }

    public IReadOnlyList<TableCount> Counts { get; }

    /// <summary>True where anything is paid, saved or funded; grades, pay and ledger alone are no costing.</summary>
    public bool HasCosts => _posts.Count + _others.Count + _funding.Count + _savings.Count + _workstreams.Count > 0;

    /// <summary>True where posts are paid by point, so that what is paid on top must be known.</summary>
    public bool PaysByPoint => _posts.Any(p => p.Line.Pay is OnGrade or OnPoint);

    /// <summary>First days that rows name, for the years to show where nobody says.</summary>
    public IEnumerable<DateOnly> Starts =>
        [.. _posts.Select(p => p.Line.Start).OfType<DateOnly>(), .. _savings.Select(s => s.Saving.From.First), .. _funding.Select(f => f.Source.From).OfType<DateOnly>()];

    /// <summary>Reads the tables; null where none of them is there.</summary>
    public static CostingReading? Read(IReadOnlyList<RawTable> tables, IReadOnlyCollection<string> options, CostingDefaults defaults) =>
        tables.Any(t => ProposalTables.For(t) is { } contract && CostingTables.All.Contains(contract)) ? new(tables, options, defaults) : null;

    /// <summary>Posts under an option: those of today, ended where the option ends them, and those that it adds. "" is today alone.</summary>
    public IReadOnlyList<PostLine> Posts(string option, IReadOnlyList<FinancialYear> years) => [.. Under(option).Select(p => p.Row.For(years) with { Change = p.Change })];

    /// <summary>Posts under an option with their teams and who is in post, where that is known.</summary>
    public IReadOnlyList<(PostLine Line, string? Team, IReadOnlyList<Fte>? InPost)> Establishment(string option, IReadOnlyList<FinancialYear> years) =>
        [.. Under(option).Select(p => (p.Row.For(years) with { Change = p.Change }, p.Row.Team, p.Row.InPost))];

    public IReadOnlyList<OtherCost> Others(string option) => Of(_others, o => o.Option, o => o.Cost.Id, o => o.Cost, option);

    public IReadOnlyList<FundingSource> Funding(string option) => Of(_funding, f => f.Option, f => f.Source.Id, f => f.Source, option);

    public IReadOnlyList<Saving> Savings(string option) => Of(_savings, s => s.Option, s => s.Saving.Id, s => s.Saving, option);

    public IReadOnlyList<Workstream> Workstreams(string option) => Of(_workstreams, w => w.Option, w => w.Workstream.Id, w => w.Workstream, option);

    public IReadOnlyList<Assumption> Assumptions(string option) => Of(_assumptions, a => a.Option, a => a.Assumption.Id, a => a.Assumption, option);

    private IEnumerable<(PostLineRow Row, PostChange Change)> Under(string option)
    {
        var own = option.Length == 0 ? [] : _posts.Where(p => Same(p.Option, option)).ToList();
        var today = _posts.Where(p => p.Option.Length == 0).ToList();
        foreach (var row in today)
            yield return own.Find(o => Same(o.Line.Id, row.Line.Id)) is { } ended ? (row with { Line = row.Line with { End = ended.Line.End } }, PostChange.Removed) : (row, PostChange.Today);
        foreach (var row in own.Where(o => !today.Exists(t => Same(t.Line.Id, o.Line.Id)))) yield return (row, PostChange.Added);
    }

    // Rows without an option first, each replaced where the option has one of its name.
    private static IReadOnlyList<TValue> Of<TRow, TValue>(IReadOnlyList<TRow> rows, Func<TRow, string> optionOf, Func<TRow, string> idOf, Func<TRow, TValue> value, string option)
    {
        var own = option.Length == 0 ? [] : rows.Where(r => Same(optionOf(r), option)).ToList();
        var every = rows.Where(r => optionOf(r).Length == 0).ToList();
        return [.. every.Select(e => value(own.Find(o => Same(idOf(o), idOf(e))) ?? e)), .. own.Where(o => !every.Exists(e => Same(idOf(e), idOf(o)))).Select(value)];
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
