using System.CommandLine;
using System.Diagnostics;
using System.Net.Sockets;

namespace Throughcare.Cli.Commands;

/// <summary>throughcare serve: starts the web program that stands beside this one, and ends with it.</summary>
internal static class ServeCommand
{
    public const string UsualAddress = "http://127.0.0.1:5117";

    public static Command Create()
    {
        var urls = new Option<string>("--urls") { Description = "Where to answer. Without signing in, an address of this machine only.", DefaultValueFactory = _ => UsualAddress };
        var data = new Option<DirectoryInfo?>("--data") { Description = "The folder that holds the database. Default: Throughcare in your own data folder." };
        var open = new Option<bool>("--open") { Description = "Opens the first page in your browser." };
        var command = new Command("serve", "Starts the web app on this machine.") { urls, data, open };
        command.SetAction((parsed, ct) => Serve(parsed.GetValue(urls)!, parsed.GetValue(data)?.FullName, parsed.GetValue(open), ct));
        return command;
    }

    private static async Task<int> Serve(string urls, string? data, bool open, CancellationToken ct)
    {
        if (WebProgram(AppContext.BaseDirectory) is not { } program)
        {
            Console.Error.WriteLine("The web program (Throughcare.Web) is not beside this one. Unpack the whole package, or build src/Throughcare.Web.");
            return 2;
        }
        using var web = Process.Start(StartOf(program, urls, data))!;
        try
        {
            if (open) await OpenWhenReady(urls, web, ct);
            await web.WaitForExitAsync(ct);
            return web.ExitCode;
        }
        catch (OperationCanceledException)
        {
            // The terminal's Ctrl+C reaches both programs; the web program puts its work away before it ends.
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            try
            {
                await web.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                web.Kill(entireProcessTree: true);
            }
            return Ending.Stopped;
        }
    }

    /// <summary>In a package, beside this program; in a checkout, where the same build put it.</summary>
    internal static string? WebProgram(string folder)
    {
        var own = Path.TrimEndingDirectorySeparator(folder);
        var built = own.Replace("Throughcare.Cli", "Throughcare.Web", StringComparison.Ordinal);
        return new[] { Path.Combine(own, "Throughcare.Web.exe"), Path.Combine(own, "Throughcare.Web"), Path.Combine(built, "Throughcare.Web.dll") }.FirstOrDefault(File.Exists);
    }

    private static ProcessStartInfo StartOf(string program, string urls, string? data)
    {
        var library = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(library ? "dotnet" : program) { WorkingDirectory = Path.GetDirectoryName(program)! };
        if (library) start.ArgumentList.Add(program);
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add(urls);
        if (data is not null)
        {
            start.ArgumentList.Add("--data");
            start.ArgumentList.Add(data);
        }
        return start;
    }

    private static async Task OpenWhenReady(string urls, Process web, CancellationToken ct)
    {
        var address = new Uri(urls.Split(';')[0]);
        while (!web.HasExited)
        {
            try
            {
                using var knock = new TcpClient();
                await knock.ConnectAsync(address.Host, address.Port, ct);
                break;
            }
            catch (SocketException)
            {
                await Task.Delay(200, ct);
            }
        }
        if (!web.HasExited) Process.Start(new ProcessStartInfo(address.ToString()) { UseShellExecute = true })?.Dispose();
    }
}
