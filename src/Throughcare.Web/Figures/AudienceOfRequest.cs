using Throughcare.App.Access;
using Throughcare.Measures;
using Throughcare.Web.Access;

namespace Throughcare.Web.Figures;

/// <summary>Which small numbers whoever makes a request may see: the one place where pages ask.</summary>
public static class AudienceOfRequest
{
    /// <summary>
    /// A grant must reach the whole council, because a page counts the whole council. Nobody who is not signed in is entitled; in
    /// single-person mode the one person is.
    /// </summary>
    public static Audience Audience(this HttpContext context) => context.ViewerOrNone() is { } viewer
        ? new(viewer.May(Grant.SeeChildren, GrantScope.Council), viewer.May(Grant.SeeTraits, GrantScope.Council))
        : Measures.Audience.Everyone;
}
