namespace Throughcare.Calendar;

/// <summary>
/// The one place that turns a clock into a date. A decision at 00:30 in British Summer Time belongs to that day in London,
/// though it is still yesterday in UTC.
/// </summary>
public static class LondonTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The moment as a clock on a wall in London shows it.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London);

    /// <summary>The moment at which a day begins in London.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), London));

    public static DateOnly Today(TimeProvider clock) => DateOf(clock.GetUtcNow());

#pragma warning disable RS0030 // the exempt file: everything else asks here
    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, London).DateTime);
#pragma warning restore RS0030
}
