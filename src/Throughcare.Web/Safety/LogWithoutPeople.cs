using Microsoft.AspNetCore.Diagnostics;

namespace Throughcare.Web.Safety;

/// <summary>
/// Logs what broke by its kind and place alone. The message of an exception may hold a child's id, as that of a key that was not found does, so it is never logged;
/// nor is the address, only its pattern.
/// </summary>
public sealed partial class LogWithoutPeople(ILogger<LogWithoutPeople> log) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var route = (httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint as RouteEndpoint)?.RoutePattern.RawText;
        if (exception is not OperationCanceledException || !httpContext.RequestAborted.IsCancellationRequested) Broke(log, route, exception.GetType().Name, exception.InnerException?.GetType().Name, exception.StackTrace);
        return ValueTask.FromResult(false);
    }

    [LoggerMessage(LogLevel.Error, "A request for /{Route} broke: {Kind} {Within}{Where}")]
    private static partial void Broke(ILogger log, string? route, string kind, string? within, string? where);
}
