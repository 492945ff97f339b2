using Throughcare.Calendar;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>Everything that the costing of one option starts from. Same input, same answer.</summary>
public sealed record CostingInput
{
    /// <summary>The option's id.</summary>
    public required string Option { get; init; }

    public required string Title { get; init; }

    /// <summary>Posts of today, with those that the option adds and removes.</summary>
    public IReadOnlyList<PostLine> Posts { get; init; } = [];

    public required PayRules Rules { get; init; }

    public IReadOnlyList<OtherCost> Others { get; init; } = [];

    /// <summary>In the order in which they are drawn on, for lines that name none.</summary>
    public IReadOnlyList<FundingSource> Funding { get; init; } = [];

    public IReadOnlyList<Saving> Savings { get; init; } = [];

    public IReadOnlyList<Workstream> Workstreams { get; init; } = [];

    /// <summary>What was published of the whole; null where the option is no programme.</summary>
    public ProgrammeTotals? Programme { get; init; }

    public required FinancialYear First { get; init; }

    public required FinancialYear Last { get; init; }

    /// <summary>A year; default 3.5%, the Treasury's real rate for appraisal.</summary>
    public Proportion DiscountRate { get; init; } = Proportion.From(0.035m);

    /// <summary>True where an assumption is only tried, so that savings may begin too late or never be at full effect.</summary>
    internal bool Tried { get; init; }
}
