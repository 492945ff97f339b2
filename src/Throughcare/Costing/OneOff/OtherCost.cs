using Throughcare.Calendar;
using Throughcare.Findings;
using Throughcare.Measures;

namespace Throughcare.Costing;

/// <summary>A cost beside posts. It is input only: <see cref="OtherCosts"/> works it out and says what is wrong with it. Formulas: docs/method/costing-one-off.md.</summary>
public abstract record OtherCost
{
    /// <summary>Unique in a costing.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Default paid once. Lines that go on year after year say so.</summary>
    public bool Recurrent { get; init; }

    public string? Funding { get; init; }

    public string? Workstream { get; init; }

    public string? CostCentre { get; init; }

    public string? BudgetCode { get; init; }

    public string? PostNumber { get; init; }

    protected string Where => $"cost {Id}";

    /// <summary>Everything that is wrong with what was put in, and what was assumed.</summary>
    internal abstract IEnumerable<Finding> Findings();

    /// <summary>Its lines, where nothing is wrong; what has no end goes on to the last month.</summary>
    internal abstract IEnumerable<CostLine> Lines(Month last);

    protected CostLine Line(CostKind kind, Month first, IEnumerable<Money> amounts, Func<int, string> how, string? part = null) => new()
    {
        Id = part is null ? Id : $"{Id}-{part}",
        Title = part is null ? Title : $"{Title}: {kind.InWords()}",
        Kind = kind,
        Recurrent = Recurrent,
        Months = [.. amounts.Select((amount, i) => new MonthAmount(first.Add(i), amount, how(i)))],
        Funding = Funding, Workstream = Workstream, CostCentre = CostCentre, BudgetCode = BudgetCode, PostNumber = PostNumber,
    };

    protected IEnumerable<Finding> NotNegative(Money amount, string what)
    {
        if (amount < Money.Zero) yield return CostingFinding.Wrong("negative-amount", Where, $"{what} of \"{Title}\" is {amount}.", amount.ToString(), "Write an amount of £0 or more.");
    }

    protected IEnumerable<Finding> AtLeast(long number, long least, string what)
    {
        if (number < least) yield return CostingFinding.Wrong("number-too-small", Where, $"\"{Title}\" has {number} {what}.", number.ToString(), $"Write {least} or more.");
    }

    protected IEnumerable<Finding> InOrder(Month from, Month? to)
    {
        if (to < from) yield return CostingFinding.Wrong("end-before-start", Where, $"\"{Title}\" ends in {to.Value.InWords}, before it begins in {from.InWords}.", $"{from} to {to}", "Put the earlier month first.");
    }

    /// <summary>Months from the first to the last, both counted; none where the last is before the first.</summary>
    protected static int Between(Month first, Month last) => Math.Max(0, (last.Year - first.Year) * 12 + last.Number - first.Number + 1);
}
