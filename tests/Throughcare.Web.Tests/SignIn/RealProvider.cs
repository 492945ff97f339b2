using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Throughcare.Web.Tests.SignIn;

/// <summary>
/// The provider in SignIn/Provider, which is a real one and not ours: node, on loopback, ending with the test run. What it is made of is installed
/// beside the test build when its lock file has changed, and not otherwise.
/// </summary>
public sealed class RealProvider : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "SignIn", "Provider");
    private static readonly Lazy<Task<string?>> Installed = new(Install);

    private readonly Process _node;

    private RealProvider(Process node) => _node = node;

    /// <summary>A port for one that is yet to start, because the site must know where it will be and it must know where the site is.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static async Task<RealProvider> Start(int port, Uri site, bool conform = false)
    {
        if (await Installed.Value is { } why)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(why);
            Assert.Skip(why);
        }
        var node = Run("node", "provider.mjs", $"{port}", site.GetLeftPart(UriPartial.Authority), conform ? "conform" : "");
        while (await node.StandardOutput.ReadLineAsync() is { } line)
            if (line == "ready") return new(node);
        throw new InvalidOperationException("The provider did not start: " + await node.StandardError.ReadToEndAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }

    /// <summary>Why it cannot be had; null where it can.</summary>
    private static async Task<string?> Install()
    {
        var (wanted, had) = (Path.Combine(Folder, "package-lock.json"), Path.Combine(Folder, "node_modules", ".installed-from"));
        try
        {
            using (var node = Run("node", "--version")) await node.WaitForExitAsync();
            if (!File.Exists(had) || await File.ReadAllTextAsync(had) != await File.ReadAllTextAsync(wanted))
            {
                using var npm = Run("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
                npm.StandardInput.Close();
                var (said, complained) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
                await npm.WaitForExitAsync();
                if (npm.ExitCode != 0) return $"The provider could not be installed (npm ci): {await said} {await complained}";
                File.Copy(wanted, had, overwrite: true);
            }
            return null;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return $"The provider needs node and npm: {missing.Message}";
        }
    }

    private static Process Run(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
}
