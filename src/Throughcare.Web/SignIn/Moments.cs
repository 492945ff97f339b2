namespace Throughcare.Web.SignIn;

/// <summary>A moment as people here read it.</summary>
public static class Moments
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static string Words(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London).ToString("d MMMM yyyy 'at' HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
