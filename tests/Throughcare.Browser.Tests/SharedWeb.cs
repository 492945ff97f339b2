using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Throughcare.App.Access;

namespace Throughcare.Browser.Tests;

/// <summary>The web app where people sign in, on a port of its own. Passkeys need a name, so it is asked for as localhost.</summary>
public sealed class SharedWeb : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughcare-browser-shared-").FullName;
    private int _councils;

    public Uri Address => new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("data", _folder);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Throughcare:Examples", "");
        builder.UseSetting("Throughcare:SignIn", "shared");
        builder.UseSetting("Throughcare:SignIn:HashRounds", "1000");
        builder.UseSetting("Throughcare:Limits:SignInsPerFiveMinutes", "100000");
    }

    /// <summary>Adds a made-up council as the command does, and gives the path of its first administrator's invitation.</summary>
    public async Task<string> AddCouncil()
    {
        if (_councils == 0)
        {
            UseKestrel(0);
            StartServer();
        }
        var number = ++_councils;
        var added = await Services.GetRequiredService<AddCouncil>().Add($"Northshire {number}", $"first{number}@northshire.example");
        return $"/invitation/{added.Secret}";
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // A file that is still open is left for the system to clear.
        }
    }
}
