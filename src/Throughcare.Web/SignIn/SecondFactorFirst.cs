using Microsoft.AspNetCore.Authorization;

namespace Throughcare.Web.SignIn;

/// <summary>Where the council asks for a second factor, whoever has none yet sets one up before anything else opens.</summary>
public static class SecondFactorFirst
{
    public const string SetUp = "/account/codes";

    public static IApplicationBuilder UseSecondFactorFirst(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (SessionCookie.SignedIn(context) is not { SecondFactorMissing: true } || context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
            || context.Request.Path.StartsWithSegments("/account")) return next(context);
        if (HttpMethods.IsGet(context.Request.Method)) context.Response.Redirect(SetUp);
        else context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });
}
