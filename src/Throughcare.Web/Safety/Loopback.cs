using System.Net;
using Throughcare.Findings;

namespace Throughcare.Web.Safety;

/// <summary>Without sign-in the app answers on this machine only: any other address is refused before it listens.</summary>
public static class Loopback
{
    public static Finding? Refusal(IEnumerable<string> urls)
    {
        var elsewhere = urls.FirstOrDefault(u => !Only(u));
        return elsewhere is null ? null : new Finding
        {
            Rule = "not-loopback",
            Severity = Severity.Error,
            What = $"Throughcare works without signing in, so it listens on this machine only, and \"{elsewhere}\" could be reached from others.",
            ToDo = "Use an address such as http://127.0.0.1:5117. For several people, set up sign-in first: docs/guide/setting-up-sign-in.md says how.",
        };
    }

    public static bool Only(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Host == "localhost" || IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
