using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>A workstream rolled up. Its amount is what lines come to, or what was stated where it has no lines; null where it has neither.</summary>
public sealed record WorkstreamRow(Workstream Workstream, Money? Amount, bool IsStated, Money Recurrent, Money OneOff, Fte Posts, Money Funding, Money Savings, int Lines);

/// <summary>
/// A programme by workstream: cost, posts, funding and savings, rolled up, and what belongs to no workstream or has no named funding shown as
/// such (decision E: £9.0m of £14.7m). The rows and what is in none add up to the total (docs/method/costing-option.md#programme).
/// </summary>
public sealed class ProgrammeTable
{
    private const string Method = "method/costing-option#programme";

    public ProgrammeTable(ProgrammeTotals totals, IReadOnlyList<Workstream> workstreams, IReadOnlyList<CostLine> lines, IReadOnlyList<FundingSource> sources, SavingPlan? savings = null)
    {
        var findings = new List<Finding>();
        foreach (var twice in workstreams.GroupBy(w => w.Id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)) findings.Add(CostingFinding.Wrong("workstream-twice", $"workstream {twice.Key}", "Two workstreams have the same id.", twice.Key, "Give each workstream an id of its own."));
        foreach (var workstream in workstreams) findings.AddRange(workstream.Findings());
        var ids = workstreams.Select(w => w.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (what, workstream) in lines.Select(l => ($"line {l.Id}", l.Workstream)).Concat(sources.Select(s => ($"funding {s.Id}", s.Workstream))).Concat((savings?.Savings ?? []).Select(s => ($"saving {s.Id}", s.Workstream))))
            if (workstream is not null && !ids.Contains(workstream)) findings.Add(CostingFinding.Wrong("workstream-unknown", what, $"The workstream \"{workstream}\" is not there.", workstream, "Add the workstream, or correct its id."));
        if (findings.Exists(f => f.Severity == Severity.Error)) throw new RefusedException([.. findings.Where(f => f.Severity == Severity.Error)]);
        (Totals, Sources) = (totals, sources);
        Rows = [.. workstreams.Select(w => Row(w, lines, sources, savings))];
        var unassigned = Sum(lines.Where(l => l.Workstream is null).Select(l => l.Total));
        var inRows = Sum(Rows.Select(r => r.Amount ?? Money.Zero));
        Total = totals.Stated ?? inRows + unassigned;
        InNoWorkstream = Total - inRows;
        Funding = Sum(sources.Select(s => s.Total));
        NotAttributed = Total - Funding;
        SayWhatIsMissing(findings);
        Findings = findings;
    }

    public ProgrammeTotals Totals { get; }

    public IReadOnlyList<FundingSource> Sources { get; }

    public IReadOnlyList<WorkstreamRow> Rows { get; }

    /// <summary>What was stated, else the sum of the rows and of lines in no workstream.</summary>
    public Money Total { get; }

    /// <summary>What no workstream accounts for; negative where workstreams come to more than was stated, which is said.</summary>
    public Money InNoWorkstream { get; }

    /// <summary>All named funding.</summary>
    public Money Funding { get; }

    /// <summary>What no named funding pays; negative where there is more than is needed.</summary>
    public Money NotAttributed { get; }

    /// <summary>The part of the total without named funding, in hundredths; null where there is no total, or none is missing.</summary>
    public decimal? NotAttributedPercent => Total <= Money.Zero || NotAttributed < Money.Zero ? null : 100m * NotAttributed.Pence / Total.Pence;

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The total by workstream, with what is in none.</summary>
    public Figure ByWorkstream
    {
        get
        {
            List<Figure> parts = [.. Rows.Where(r => r.Amount is not null).Select(r => CostFigure.Leaf($"workstream-{r.Workstream.Id}", r.Workstream.Title, r.Amount!.Value, r.IsStated ? "As stated; no line works it out." : "The sum of its lines.", Method))];
            if (InNoWorkstream != Money.Zero) parts.Add(CostFigure.Leaf("workstream-none", "In no workstream", InNoWorkstream, "The total less the workstreams.", Method));
            return CostFigure.Sum("programme-by-workstream", $"{Totals.Title}, by workstream", parts, Totals.Stated is null ? "The sum of all lines." : "The total as stated, by workstream.", Method);
        }
    }

    /// <summary>The total by named source, with what is not attributed.</summary>
    public Figure ByFunding
    {
        get
        {
            List<Figure> parts = [.. Sources.Select(s => CostFigure.Leaf($"programme-funding-{s.Id}", s.Title, s.Total, s.IsInternal ? "The council's own." : "External.", Method))];
            if (NotAttributed != Money.Zero) parts.Add(CostFigure.Leaf("programme-not-attributed", "Not attributed to any funding", NotAttributed, "The total less all named funding.", Method));
            return CostFigure.Sum("programme-by-funding", $"{Totals.Title}, by funding", parts, "The total, by who pays.", Method);
        }
    }

    /// <summary>"61% (9,000,000 of 14,700,000)", in whole pounds.</summary>
    public Figure NotAttributedShare => new()
    {
        Id = "programme-not-attributed-share", Title = "Not attributed to any funding", Value = NotAttributedPercent, Unit = FigureUnit.Percent, Counts = Counts.Money,
        Rate = new Rate(NotAttributed.Pounds * 100, Total.Pounds), Denominator = $"{NotAttributed} of {Total}", Definition = "What no named funding pays, of the total.", Method = Method,
    };

    private static WorkstreamRow Row(Workstream workstream, IReadOnlyList<CostLine> lines, IReadOnlyList<FundingSource> sources, SavingPlan? savings)
    {
        bool Of(string? id) => id is not null && string.Equals(id, workstream.Id, StringComparison.OrdinalIgnoreCase);
        var own = lines.Where(l => Of(l.Workstream)).ToList();
        var saved = savings is null ? Money.Zero : Sum(savings.Savings.Where(s => Of(s.Workstream)).SelectMany(s => savings.Months(s)).Select(m => m.Amount));
        return new(workstream, own.Count > 0 ? Sum(own.Select(l => l.Total)) : workstream.Stated, own.Count == 0 && workstream.Stated is not null, Sum(own.Where(l => l.Recurrent).Select(l => l.Total)),
            Sum(own.Where(l => !l.Recurrent).Select(l => l.Total)), own.Aggregate(Fte.Zero, (sum, l) => sum + l.Fte), Sum(sources.Where(s => Of(s.Workstream)).Select(s => s.Total)), saved, own.Count);
    }

    private void SayWhatIsMissing(List<Finding> findings)
    {
        const string where = "programme";
        var without = Rows.Count(r => r.Amount is null);
        if (without > 0) findings.Add(CostingFinding.Mind("workstreams-without-cost", where, $"{without} of the {Rows.Count} workstreams {(without == 1 ? "has" : "have")} no cost.", without.ToString(), "Give each its cost, or say that it needs no money."));
        foreach (var row in Rows.Where(r => r is { IsStated: false, Workstream.Stated: not null } && r.Amount != r.Workstream.Stated))
            findings.Add(CostingFinding.Mind("stated-not-the-lines", $"workstream {row.Workstream.Id}", $"\"{row.Workstream.Title}\" is stated to cost {row.Workstream.Stated}, and its lines come to {row.Amount}.", row.Amount.ToString(), "Reconcile the two: the lines are used."));
        if (InNoWorkstream < Money.Zero) findings.Add(CostingFinding.Wrong("workstreams-above-total", where, $"The workstreams come to {Money.Zero - InNoWorkstream} more than the stated {Total}.", Total.ToString(), "Correct the total or the workstreams."));
        if (NotAttributed > Money.Zero && NotAttributedPercent is { } percent) findings.Add(CostingFinding.Mind("programme-not-attributed", where, $"{NotAttributed} of {Total} ({decimal.Round(percent, MidpointRounding.AwayFromZero)}%) has no named funding.", NotAttributed.ToString(), "Name who pays for it."));
        if (Totals is { StatedRecurrent: { } recurrent, StatedOneOff: { } oneOff } && recurrent + oneOff != Total) findings.Add(CostingFinding.Wrong("recurrent-and-one-off", where, $"Recurrent {recurrent} and one-off {oneOff} come to {recurrent + oneOff}, and the total is {Total}.", (recurrent + oneOff).ToString(), "Correct one of the three."));
        if (Totals is { Stated: not null } and ({ StatedRecurrent: null } or { StatedOneOff: null })) findings.Add(CostingFinding.Mind("no-split", where, $"The total of {Total} is not split into recurrent and one-off.", null, "Say how much goes on every year."));
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, a) => sum + a);
}
