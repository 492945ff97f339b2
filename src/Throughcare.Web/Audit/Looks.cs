using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughcare.App.Audit;
using Throughcare.App.Privacy;
using Throughcare.Web.Lists;
using Throughcare.Web.Pages.Proposals;

namespace Throughcare.Web.Audit;

/// <summary>
/// Records who looks at children and staff: once for each request, when the page has been put together and before any of it is sent. Where the
/// look cannot be recorded, the page is not shown.
/// </summary>
public sealed class Looks(AuditTrail trail) : IAsyncAlwaysRunResultFilter
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (Records.Of(context.HttpContext.GetEndpoint()) is { Look: { } look } recorded && Shows(context.Result)) await trail.Record(Event(context, recorded, look));
        await next();
    }

    // A redirect shows nothing, and what was refused is recorded as such.
    private static bool Shows(IActionResult result) => result is PageResult or FileResult || result is IStatusCodeActionResult { StatusCode: null or < 300 };

    private AuditEvent Event(ResultExecutingContext context, Recorded recorded, string look)
    {
        var (http, list) = (context.HttpContext, (context.Controller as IListPage)?.List);
        var file = context.Result is FileResult;
        return new(file ? AuditEvents.ListDownloaded : look)
        {
            Proposal = (context.Controller as ProposalPage)?.Kept?.Id,
            Subject = recorded.Subject is { } part ? http.SubjectAt(part) : null,
            // That a filter was on, and not what it was: somebody may have typed a name into the address.
            After = JsonSerializer.Serialize(new LookNote(recorded.Route, file ? look : null, file ? (context.Result as FileResult)!.ContentType.Split(';')[0] : null, list?.Rows.Count,
                list is { Pages: > 1 } && !file ? Math.Clamp(list.Page, 1, list.Pages) : null,
                list is null ? null : [.. list.Filters.Where(f => f.Value.Length > 0).Select(f => f.Key)]), Json),
        };
    }

    private sealed record LookNote(string Page, string? Of, string? As, int? Rows, int? PageNumber, IReadOnlyList<string>? Filters);
}

/// <summary>A page whose answer is a list.</summary>
public interface IListPage
{
    Listing List { get; }
}

/// <summary>What an address is about, as the trail may hold it.</summary>
internal static class SubjectInAddress
{
    /// <summary>Null where the address has no such part, or something else was typed there than the program would have written: that is not kept.</summary>
    public static string? SubjectAt(this HttpContext http, string part) => (http.GetRouteValue(part) as string) switch
    {
        null => null,
        var id when part is "child" or "worker" or "person" => PersonToken.Is(id) ? AuditSubject.Written(id) : null,
        var id => id.Length <= 40 && id.All(char.IsAsciiHexDigit) ? $"{part}:{id}" : null,
    };
}
