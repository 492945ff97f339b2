using Throughcare.App.Access;
using Throughcare.App.Plans;

namespace Throughcare.Web.Pages.Proposals;

/// <summary>Who decides: whoever has signed in. In single-person mode the name that was typed last is remembered in a cookie of this browser.</summary>
public static class Author
{
    private const string Cookie = "throughcare-author";

    /// <summary>The name to begin with; null where none is known yet.</summary>
    public static string? Of(HttpContext http, Viewer viewer) =>
        !viewer.Alone ? viewer.Name : http.Request.Cookies[Cookie] is { Length: > 0 and <= DecideAction.LongestAuthor } name ? name : null;

    /// <summary>The name that counts: what somebody who has signed in types is not asked for and not taken.</summary>
    public static string? Said(Viewer viewer, string? typed) => viewer.Alone ? typed : viewer.Name;

    public static void Remember(HttpContext http, Viewer viewer, string name)
    {
        if (viewer.Alone)
            http.Response.Cookies.Append(Cookie, name, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(365) });
    }
}
