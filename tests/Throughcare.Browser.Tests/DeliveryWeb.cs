using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Throughcare.Browser.Tests;

/// <summary>The web app with the made-up county in a folder of its own, for a journey that changes it.</summary>
public sealed class DeliveryWeb : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughcare-browser-delivery-").FullName;

    public Uri Start()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("data", _folder);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
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
