using System.Text.Json;
using Throughcare.App.Audit;
using Throughcare.Web.Access;

namespace Throughcare.Web.Audit;

/// <summary>
/// Records what somebody who is known was refused: a page out of reach, an id that is not there (another council's among them), a form that was spoilt, files
/// that were too large. Addresses that lead nowhere at all are not recorded, or anybody could fill the trail.
/// </summary>
public static class Refusals
{
    /// <summary>After the visitor is known, and around the doors.</summary>
    public static IApplicationBuilder UseRefusalRecords(this IApplicationBuilder app)
    {
        var trail = app.ApplicationServices.GetRequiredService<AuditTrail>();
        return app.Use(async (context, next) =>
        {
            if (context.GetEndpoint() is not RouteEndpoint { RoutePattern.RawText: { } route } || context.ViewerOrNone() is null || Doors.Of(route) is null or { Public: true })
            {
                await next(context);
                return;
            }
            try
            {
                await next(context);
            }
            catch (BadHttpRequestException bad)
            {
                await Record(bad.StatusCode);
                throw;
            }
            if (!context.Response.HasStarted && Refused(context.Response.StatusCode)) await Record(context.Response.StatusCode);

            Task Record(int status) => trail.Record(new(AuditEvents.RequestRefused)
            {
                Subject = context.SubjectAt("child") ?? context.SubjectAt("worker") ?? context.SubjectAt("upload"),
                After = JsonSerializer.Serialize(new { page = "/" + route.Trim('/'), method = Known(context.Request.Method), status }, JsonSerializerOptions.Web),
            });
        });
    }

    private static bool Refused(int status) => status is 400 or 401 or 403 or 404 or 405 or 413 or 415;

    private static string Known(string method) => HttpMethods.IsGet(method) || HttpMethods.IsPost(method) || HttpMethods.IsHead(method) ? method.ToUpperInvariant() : "other";
}
