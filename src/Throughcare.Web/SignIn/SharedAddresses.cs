using Throughcare.App.SignIn;
using Throughcare.Findings;
using Throughcare.Web.Safety;

namespace Throughcare.Web.SignIn;

/// <summary>Where the app may listen when people sign in: on other machines' side of the network only encrypted, itself or by a reverse proxy that is named.</summary>
public static class SharedAddresses
{
    public static Finding? Refusal(IReadOnlyCollection<string> urls, SignInSettings settings)
    {
        var elsewhere = urls.FirstOrDefault(u => !Loopback.Only(u));
        if (elsewhere is not null && settings.Proxies.Count == 0 && !Encrypted(elsewhere))
            return Wrong("not-encrypted", $"Passwords and children's records would pass \"{elsewhere}\" in the open.",
                $"Use an address that begins with https, or listen on http://127.0.0.1:5117 behind a reverse proxy and name its address in {SignInSettings.Section}:Proxies.");
        if ((elsewhere is not null || settings.Proxies.Count > 0) && settings.Hosts.Count == 0)
            return Wrong("no-host-name", "It is not set under which name people open Throughcare, so any name would be answered.",
                $"Set {SignInSettings.Section}:Hosts to it, such as throughcare.example.gov.uk.");
        if (settings.Proxies.FirstOrDefault(p => !System.Net.IPAddress.TryParse(p, out _) && !System.Net.IPNetwork.TryParse(p, out _)) is { } odd)
            return Wrong("no-address", $"\"{odd}\" in {SignInSettings.Section}:Proxies is neither an address nor a network.", "Write an address such as 10.0.0.4, or a network such as 10.0.0.0/24.");
        return null;
    }

    /// <summary>Nothing but https is answered, and cookies travel by it alone. On this machine's own address http will do, to try things out.</summary>
    public static bool Secure(IReadOnlyCollection<string> urls, SignInSettings settings) => settings.Proxies.Count > 0 || urls.Any(u => !Loopback.Only(u) || Encrypted(u));

    private static bool Encrypted(string url) => url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static Finding Wrong(string rule, string what, string toDo) => new() { Rule = rule, Severity = Severity.Error, What = what, ToDo = toDo };
}
