using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Metadata;
using Throughcare.Web.Access;

namespace Throughcare.Web.Safety;

/// <summary>
/// How much one visitor may ask for. Large enough that nobody at work notices; small enough that guessing is slow and one visitor cannot
/// keep the others out. Settings: Throughcare:Limits:RequestsPerMinute, SignInsPerFiveMinutes, UploadsPerHour.
/// </summary>
public static class RequestLimits
{
    /// <summary>Most bytes of a form without files. Pages that take files say their own limit.</summary>
    private const long MostFormBytes = 4L << 20;

    // The page that says so is not counted, or nobody would read it.
    private const string Problem = "/problem";

    public static IServiceCollection AddRequestLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var (requests, signIns, uploads) = (Setting("RequestsPerMinute", 1_200), Setting("SignInsPerFiveMinutes", 60), Setting("UploadsPerHour", 120));
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(k => k.Limits.MaxRequestBodySize = MostFormBytes);
        return services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(context =>
                    context.ViewerOrNone() is { Alone: true } || context.Request.Path == Problem ? RateLimitPartition.GetNoLimiter("") : Window("all", context, requests, TimeSpan.FromMinutes(1))),
                PartitionedRateLimiter.Create<HttpContext, string>(context =>
                    Sends(context, "/sign-in", "/invitation") ? Window("sign-in", context, signIns, TimeSpan.FromMinutes(5))
                    : Sends(context, "/bring-a-list", "/proposals") && IsUpload(context) ? Window("upload", context, uploads, TimeSpan.FromHours(1))
                    : RateLimitPartition.GetNoLimiter("")));
        });

        int Setting(string name, int otherwise) => configuration.GetValue($"Throughcare:Limits:{name}", otherwise);
    }

    /// <summary>After routing and after it is known who asks.</summary>
    public static IApplicationBuilder UseRequestLimits(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var most = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? MostFormBytes;
        if (context.Request.ContentLength is null || context.Request.ContentLength <= most || context.Request.Path == Problem) return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }).UseRateLimiter();

    private static RateLimitPartition<string> Window(string what, HttpContext context, int most, TimeSpan within) =>
        RateLimitPartition.GetSlidingWindowLimiter($"{what} {Who(context)}", _ => new() { PermitLimit = most, Window = within, SegmentsPerWindow = 10, QueueLimit = 0 });

    // Signed in, a visitor is the person, whatever address the request comes from; before that, the address is all there is.
    private static string Who(HttpContext context) => context.ViewerOrNone() is { Alone: false } viewer ? viewer.Person.ToString() : context.Connection.RemoteIpAddress?.ToString() ?? "";

    private static bool Sends(HttpContext context, params string[] below) =>
        HttpMethods.IsPost(context.Request.Method) && below.Any(b => context.Request.Path.StartsWithSegments(b));

    private static bool IsUpload(HttpContext context) => context.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;
}
