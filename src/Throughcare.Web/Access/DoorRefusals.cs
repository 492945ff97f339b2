using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Throughcare.Web.Access;

/// <summary>What somebody gets whom a door does not let in: the sign-in page if nobody is signed in, and otherwise a page that says so.</summary>
public sealed class DoorRefusals : IAuthorizationMiddlewareResultHandler
{
    public const string SignIn = "/sign-in";

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded) return next(context);
        if (context.ViewerOrNone() is not null) context.Response.StatusCode = context.GetEndpoint() is null ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden;
        else if (HttpMethods.IsGet(context.Request.Method)) context.Response.Redirect($"{SignIn}{QueryString.Create("return", context.Request.Path + context.Request.QueryString)}");
        else context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
