using Microsoft.AspNetCore.Mvc.ModelBinding;
using Throughcare.Findings;

namespace Throughcare.Web.SignIn;

/// <summary>What an action refuses, said on the page beside its field.</summary>
public static class Refusals
{
    public static void AddRefusal(this ModelStateDictionary state, RefusedException refused, string field = "")
    {
        foreach (var finding in refused.Findings) state.AddModelError(field, $"{finding.What} {finding.ToDo}".Trim());
    }
}

/// <summary>A moment as people here read it.</summary>
public static class Moments
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static string Words(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London).ToString("d MMMM yyyy 'at' HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
