using Microsoft.AspNetCore.Authorization;

namespace Throughcare.Web.Access;

/// <summary>Puts the door of each address on its endpoint as an authorization policy, and refuses what has none.</summary>
public static class DoorPolicy
{
    /// <summary>For whatever answers at an address: its door's policy; for one without a line in the table, a policy that lets nobody in.</summary>
    public static TBuilder BehindDoors<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint =>
        {
            var door = endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } route } ? Doors.Of(route) : null;
            if (door is { Public: true }) endpoint.Metadata.Add(new AllowAnonymousAttribute());
            else endpoint.Metadata.Add(new AuthorizationPolicyBuilder().AddRequirements(new DoorRequirement(door)).Build());
            if (door is not null) endpoint.Metadata.Add(door);
        });
        return endpoints;
    }

    public static IServiceCollection AddDoors(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new DoorRequirement(null)).Build());
        services.AddSingleton<IAuthorizationHandler, DoorHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, DoorRefusals>();
        return services;
    }

    private sealed record DoorRequirement(Door? Door) : IAuthorizationRequirement;

    private sealed class DoorHandler : AuthorizationHandler<DoorRequirement>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, DoorRequirement requirement)
        {
            if (context.Resource is HttpContext http && http.ViewerOrNone() is { } viewer && requirement.Door is { } door && door.LetsIn(viewer, Sends(http.Request)))
                context.Succeed(requirement);
            return Task.CompletedTask;
        }

        private static bool Sends(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
    }
}
