using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>
/// What an option costs against today, who pays and when it pays back: posts, other costs, funding and savings in one. Everything that shows a
/// cost asks here (docs/method/costing-option.md). Change = posts added - posts that go + other costs; net = change - savings.
/// </summary>
public sealed class OptionCosting
{
    private readonly Dictionary<Month, Money> _change = [];
    private readonly Lazy<FundingPlan> _funding;
    private readonly Lazy<IReadOnlyList<GrantEnd>> _grantEnds;
    private readonly Lazy<ProgrammeTable?> _programme;
    private readonly Lazy<Payback> _payback;

    public OptionCosting(CostingInput input)
    {
        Input = input;
        (Posts, Others, Savings) = Refused.Together(() => new PostCosting(input.Posts, input.Rules, input.First, input.Last), () => new OtherCosts(input.Others, input.First, input.Last), () => new SavingPlan(input.Savings, input.First, input.Last, input.Tried));
        Today = Posts.Today();
        Added = [.. input.Posts.Where(p => p.Change == PostChange.Added).Select(p => PostCostLines.Of(Posts, p))];
        Gone = [.. input.Posts.Where(p => p.Change == PostChange.Removed).Select(p => PostCostLines.Gone(Posts, Today, p))];
        Changes = [.. Added, .. Gone, .. Others.Lines];
        foreach (var twice in Changes.GroupBy(l => l.Id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            throw new RefusedException(CostingFinding.Wrong("line-twice", $"line {twice.Key}", "A post and another cost have the same id.", twice.Key, "Give each line an id of its own."));
        foreach (var month in Changes.SelectMany(l => l.Months)) _change[month.Month] = _change.GetValueOrDefault(month.Month) + month.Amount;
        _funding = new(() => new(Needs, input.Funding, input.First, input.Last, Posts.Years.ToDictionary(y => y, y => Money.Zero - Sum(Gone, y))));
        _grantEnds = new(() => GrantEnd.Of(_funding.Value, input.Others));
        _programme = new(() => input.Programme is null && input.Workstreams.Count == 0 ? null : new(input.Programme ?? new() { Title = input.Title }, input.Workstreams, Changes, input.Funding, Savings));
        _payback = new(() => Costing.Payback.Of(m => _change.GetValueOrDefault(m), Savings.Of, input.First, input.Last, input.DiscountRate));
    }

    public CostingInput Input { get; }

    /// <summary>All posts under the option, those of today with them.</summary>
    public PostCosting Posts { get; }

    /// <summary>Posts had nothing been decided.</summary>
    public PostCosting Today { get; }

    public OtherCosts Others { get; }

    public SavingPlan Savings { get; }

    public IReadOnlyList<FinancialYear> Years => Posts.Years;

    public IReadOnlyList<CostLine> Added { get; }

    /// <summary>Posts that go: negative, from the day after their last.</summary>
    public IReadOnlyList<CostLine> Gone { get; }

    /// <summary>Every line that differs from today.</summary>
    public IReadOnlyList<CostLine> Changes { get; }

    /// <summary>What is to be paid: everything the option adds, and posts of today that name a source.</summary>
    public IReadOnlyList<CostLine> Needs => [.. Added, .. Others.Lines, .. Input.Posts.Where(p => p is { Change: PostChange.Today, Funding: not null }).Select(p => PostCostLines.Of(Posts, p))];

    public FundingPlan Funding => _funding.Value;

    /// <summary>What happens when each source with a last day ends.</summary>
    public IReadOnlyList<GrantEnd> GrantEnds => _grantEnds.Value;

    /// <summary>Null where there are no workstreams and nothing was published of a whole.</summary>
    public ProgrammeTable? Programme => _programme.Value;

    /// <summary>Change against savings, month by month; the downside of nothing stands in it.</summary>
    public Payback Payback => _payback.Value;

    /// <summary>What the option costs more (or less) than today, before savings.</summary>
    public Money Change(FinancialYear year) => Sum(Changes, year);

    public Money Net(FinancialYear year) => Change(year) - Savings.Of(year);

    /// <summary>All years, before savings.</summary>
    public Money TotalChange => Years.Aggregate(Money.Zero, (sum, y) => sum + Change(y));

    public Money TotalNet => Years.Aggregate(Money.Zero, (sum, y) => sum + Net(y));

    public IReadOnlyList<MediumTermLine> MediumTerm => MediumTermPlan.Of(Changes, Savings, Input.First, Input.Last);

    /// <summary>Everything to mind, of posts, other costs, savings, funding, the ends of grants and the programme.</summary>
    public IReadOnlyList<Finding> Findings => [.. Posts.Findings, .. Others.Findings, .. Savings.Findings, .. Funding.Findings, .. GrantEnds.SelectMany(g => g.Findings), .. Programme?.Findings ?? []];

    private static Money Sum(IReadOnlyList<CostLine> lines, FinancialYear year) => lines.Aggregate(Money.Zero, (sum, l) => sum + l.Of(year));
}
