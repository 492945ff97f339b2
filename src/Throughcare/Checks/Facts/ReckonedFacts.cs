using Throughcare.Measures;

namespace Throughcare.Checks;

/// <summary>
/// Numbers or sums in a sentence with the whole that they are said to make: "30 social workers and six managers, 36 posts in all".
/// <c>Within</c>: by how much rounding may part them. <c>Pounds</c>: they are sums of money.
/// </summary>
public sealed record ListedFact(decimal Whole, IReadOnlyList<decimal> Parts, decimal Within, bool Pounds, Said Said) : Fact(Said)
{
    /// <summary>A number as it is shown: "36", "£702,000".</summary>
    public string InWords(decimal number) => Pounds ? Money.FromPounds(number).ToString() : Rules.Arithmetic.N(number);
}

/// <summary>So many groups of so many, with the whole as printed: "three teams of six social workers, 18 in all".</summary>
public sealed record GroupsFact(int Groups, string Group, int Each, int Whole, Said Said) : Fact(Said);

/// <summary>A rise or fall in per cent between two counts: "risen by 13% from 431 to 486". <c>From</c> is where the first count stands.</summary>
public sealed record ChangeFact(decimal Before, decimal After, decimal Percent, int Decimals, Said From, Said Said) : Fact(Said);

/// <summary>A length that stands with its first and last day: "for three years from 1 April 2024 to 31 March 2027".</summary>
public sealed record SpanFact(LengthFact Length, DateOnly First, DateOnly Last, Said Said) : Fact(Said);
