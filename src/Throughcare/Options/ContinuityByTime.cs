namespace Throughcare.Options;

/// <summary>
/// Continuity where nobody has stated it, by time with the worker: under 3 months 0, 3 to 12 months 1, 12 to 24 months 2,
/// longer or unknown 3. Always shown as assumed. Source: domain rule 6.11; local choice.
/// </summary>
public static class ContinuityByTime
{
    public const int Strongest = 3;

    public static int Of(DateOnly? since, DateOnly asAt) => since is not { } first ? Strongest
        : first.AddMonths(3) > asAt ? 0
        : first.AddMonths(12) > asAt ? 1
        : first.AddMonths(24) > asAt ? 2
        : Strongest;
}
