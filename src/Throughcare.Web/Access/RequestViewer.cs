using Throughcare.App.Access;
using Throughcare.App.Audit;
using Throughcare.App.Database;

namespace Throughcare.Web.Access;

/// <summary>Says who makes a request; null where nobody is signed in. Single-person mode and signing in each have one.</summary>
public delegate ValueTask<Viewer?> FindViewer(HttpContext context);

/// <summary>Finds who is asking, before the doors look, and lets everything that the request does be of that person's council.</summary>
public static class RequestViewer
{
    private const string Item = "throughcare.viewer";

    /// <summary>The person who asks. Only for what stands behind a door that is not public.</summary>
    public static Viewer Viewer(this HttpContext context) => context.ViewerOrNone() ?? throw new InvalidOperationException("Nobody is signed in, and this page is not public.");

    public static Viewer? ViewerOrNone(this HttpContext context) => context.Items[Item] as Viewer;

    /// <summary>After authentication and before authorization.</summary>
    public static IApplicationBuilder UseViewer(this IApplicationBuilder app)
    {
        var (council, actor) = (app.ApplicationServices.GetRequiredService<CurrentCouncil>(), app.ApplicationServices.GetRequiredService<CurrentActor>());
        var find = app.ApplicationServices.GetRequiredService<FindViewer>();
        return app.Use(async (context, next) =>
        {
            if (await find(context) is not { } viewer)
            {
                await next(context);
                return;
            }
            context.Items[Item] = viewer;
            using var entered = council.Enter(viewer.Council);
            using var acting = actor.Enter(new(viewer.Alone ? null : viewer.Person, viewer.Alone ? "single person" : "person", context.Connection.RemoteIpAddress?.ToString()));
            await next(context);
        });
    }
}
