using Throughcare.App.Access;

namespace Throughcare.Web.Access;

/// <summary>Finds the door of an address as it stands in a link, so that no page offers a way that is closed.</summary>
public static class DoorOfAddress
{
    // A word before a parameter: /people/invite is not /people/{person}.
    private static readonly (string[] Parts, Door Door)[] Known =
        [.. Doors.All.Select(d => (Parts: Split(d.Route), Door: d)).OrderBy(d => d.Parts.Count(p => p[0] == '{')).ThenByDescending(d => d.Parts.Length)];

    /// <summary>Null for what is none of our pages: another site, a style, a place on the same page.</summary>
    public static Door? Find(string address)
    {
        if (address.Length == 0 || address[0] != '/' || address.StartsWith("//", StringComparison.Ordinal)) return null;
        var parts = Split(address.Split('?', '#')[0]);
        foreach (var (pattern, door) in Known)
            if (Fits(pattern, parts)) return door;
        return null;
    }

    /// <summary>The person may open this link; true where it is none of our pages.</summary>
    public static bool Opens(this Viewer viewer, string address) => Find(address) is not { } door || door.Public || door.LetsIn(viewer, sends: false);

    /// <summary>The person may send something to this address.</summary>
    public static bool Sends(this Viewer viewer, string address) => Find(address) is not { } door || door.Public || door.LetsIn(viewer, sends: true);

    /// <summary>The same for pages, which somebody may see who has not signed in: then only what is public opens.</summary>
    public static bool Opens(this HttpContext context, string address) => context.ViewerOrNone() is { } viewer ? viewer.Opens(address) : Find(address) is null or { Public: true };

    public static bool Sends(this HttpContext context, string address) => context.ViewerOrNone() is { } viewer ? viewer.Sends(address) : Find(address) is null or { Public: true };

    private static bool Fits(string[] pattern, string[] parts)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i].StartsWith("{**", StringComparison.Ordinal)) return true;
            if (i >= parts.Length || (pattern[i][0] != '{' && !string.Equals(pattern[i], parts[i], StringComparison.OrdinalIgnoreCase))) return false;
        }
        return pattern.Length == parts.Length;
    }

    private static string[] Split(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
