using Throughcare.Measures;

namespace Throughcare.Checks;

/// <summary>What a sum of money is.</summary>
public enum SumOf
{
    /// <summary>What the proposal costs, or is asked to be invested.</summary>
    Cost,

    /// <summary>Money that pays for it.</summary>
    Funding,

    /// <summary>What it saves.</summary>
    Saving,

    /// <summary>What ending posts may cost.</summary>
    Redundancy,

    /// <summary>What it is cannot be told from the words.</summary>
    Other,
}

/// <summary>
/// A sum of money.
/// <c>ForEach</c>: the sum is a rate: "£750 per week per child". A rate is no cost of the proposal. <c>IsWhole</c>: the sum is said to be the whole: "in all", "a total of".
/// </summary>
public sealed record SumFact(SumOf Of, Money Sum, bool ForEach, bool IsWhole, Said Said) : Fact(Said);

/// <summary>A share in per cent of a whole, with what it describes.</summary>
public sealed record ShareFact(decimal Percent, string Describes, Said Said) : Fact(Said);

/// <summary>A count of a whole count with the share that it is said to be: "30 of 71 children (42%)".</summary>
public sealed record ShareOfCountFact(decimal Part, decimal Whole, decimal Percent, int Decimals, Said Said) : Fact(Said);

/// <summary>
/// A count shared over groups, with the average as printed: "1,388 children, an average of 115 per team".
/// <c>Groups</c>: how many groups, where it is stated. <c>Most</c>: the highest of a group, where it is stated.
/// </summary>
public sealed record AverageFact(decimal Whole, decimal Printed, int Decimals, string Group, int? Groups, decimal? Most, Said Said) : Fact(Said);

/// <summary>One row of a table of numbers; null where a cell holds no number.</summary>
public sealed record NumberRow(string Label, IReadOnlyList<decimal?> Values, Said Said);

/// <summary>
/// A table of numbers.
/// <c>TotalRow</c>: the row that adds up those above it, if any. <c>TotalColumn</c>: the column that adds up those before it, if any.
/// </summary>
public sealed record TableFact(IReadOnlyList<string> Columns, IReadOnlyList<NumberRow> Rows, int? TotalRow, int? TotalColumn, Said Said) : Fact(Said);
