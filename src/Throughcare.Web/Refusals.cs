using Microsoft.AspNetCore.Mvc.ModelBinding;
using Throughcare.Findings;

namespace Throughcare.Web;

/// <summary>What an action refuses, said on the page beside its field.</summary>
public static class Refusals
{
    public static void AddRefusal(this ModelStateDictionary state, RefusedException refused, string field = "") => state.AddRefusal(refused, _ => field);

    /// <summary>Each finding at the field that it is about.</summary>
    public static void AddRefusal(this ModelStateDictionary state, RefusedException refused, Func<Finding, string> field)
    {
        foreach (var finding in refused.Findings) state.AddModelError(field(finding), $"{finding.What} {finding.ToDo}".Trim());
    }
}
