namespace Throughcare.Calendar;

/// <summary>1 April to 31 March, named by both years: 2018/19. Ordered by time.</summary>
public readonly record struct FinancialYear(int StartsIn) : IComparable<FinancialYear>
{
    public DateOnly First => new(StartsIn, 4, 1);

    public DateOnly Last => new(StartsIn + 1, 3, 31);

    public FinancialYear Next => new(StartsIn + 1);

    public static FinancialYear Of(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1);

    /// <summary>Reads "2018/19" or "2018-19"; false for anything else, and where the two years do not follow each other.</summary>
    public static bool TryParse(string? text, out FinancialYear year)
    {
        year = default;
        if (text is not { Length: 7 } || text[4] is not ('/' or '-')) return false;
        if (!int.TryParse(text.AsSpan(0, 4), out var first) || !int.TryParse(text.AsSpan(5), out var second)) return false;
        if ((first + 1) % 100 != second) return false;
        year = new(first);
        return true;
    }

    public int CompareTo(FinancialYear other) => StartsIn.CompareTo(other.StartsIn);

    public static bool operator <(FinancialYear a, FinancialYear b) => a.StartsIn < b.StartsIn;
    public static bool operator >(FinancialYear a, FinancialYear b) => a.StartsIn > b.StartsIn;
    public static bool operator <=(FinancialYear a, FinancialYear b) => a.StartsIn <= b.StartsIn;
    public static bool operator >=(FinancialYear a, FinancialYear b) => a.StartsIn >= b.StartsIn;

    public override string ToString() => $"{StartsIn}/{(StartsIn + 1) % 100:00}";
}
