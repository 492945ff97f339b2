using System.Diagnostics;

namespace Throughcare.App.Tests;

/// <summary>The real program, started as a person would: what it prints, what it says beside that, and how it ends.</summary>
internal static class CommandLine
{
    public sealed record Ended(int Exit, string Printed, string Said);

    public static Ended Run(params string[] arguments)
    {
        using var process = Start(arguments);
        return End(process);
    }

    public static Process Start(params string[] arguments) => Start([], arguments);

    public static Process Start(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Throughcare.Cli.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static Ended End(Process process)
    {
        var said = process.StandardError.ReadToEndAsync();
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, printed, said.Result);
    }
}
