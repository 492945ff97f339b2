using Throughcare.Calendar;

namespace Throughcare.Costing;

/// <summary>A row of a dated table that says from when to when it holds.</summary>
public interface IDated
{
    /// <summary>Its dates and source.</summary>
    RuleInForce Rule { get; }
}

/// <summary>
/// The rows of one dated table in the order of time. The last row holds on where its end has passed and none follows, which whoever costs
/// says as a warning; before the first row and in a gap nothing holds.
/// </summary>
public sealed class DatedRates<T> where T : class, IDated
{
    public DatedRates(IReadOnlyList<T> rows)
    {
        Rows = [.. rows.OrderBy(r => r.Rule.From)];
        for (var i = 1; i < Rows.Count; i++)
            if (Rows[i - 1].Rule.To is not { } to || to >= Rows[i].Rule.From)
                throw new Findings.RefusedException(CostingFinding.Wrong("dates-overlap", Rows[i].Rule.Table, $"Two rows hold on {Rows[i].Rule.From:d MMMM yyyy}: \"{Rows[i - 1].Rule.What}\" and \"{Rows[i].Rule.What}\".",
                    $"{Rows[i].Rule.From:yyyy-MM-dd}", "End the earlier row on the day before the later one begins."));
    }

    public IReadOnlyList<T> Rows { get; }

    /// <summary>The row that holds on a day, or the last row for days after it; null before the first and in a gap.</summary>
    public T? On(DateOnly day)
    {
        for (var i = Rows.Count - 1; i >= 0; i--)
            if (day >= Rows[i].Rule.From)
                return i == Rows.Count - 1 || Rows[i].Rule.HoldsOn(day) ? Rows[i] : null;
        return null;
    }
}
