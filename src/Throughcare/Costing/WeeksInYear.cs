namespace Throughcare.Costing;

/// <summary>How many weeks a year is taken to have where a weekly cost becomes a yearly one; it is printed with the figure.</summary>
public enum WeeksInYear
{
    /// <summary>52: what most published decisions multiply by.</summary>
    FiftyTwo,

    /// <summary>52.14: 365 days.</summary>
    FiftyTwoPoint14,

    /// <summary>52.18: 365.25 days, as many brokers count placements.</summary>
    FiftyTwoPoint18,
}

/// <summary>The number behind the name.</summary>
public static class Weeks
{
    public static int Hundredths(this WeeksInYear weeks) => weeks switch { WeeksInYear.FiftyTwo => 5200, WeeksInYear.FiftyTwoPoint14 => 5214, _ => 5218 };

    public static decimal Number(this WeeksInYear weeks) => weeks.Hundredths() / 100m;
}
