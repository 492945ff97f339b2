using System.CommandLine;
using Throughcare.Findings;

namespace Throughcare.Cli;

/// <summary>
/// How every command ends: 0 done, 1 where the data or a file have to be put right, 2 for a wrong command line, 3 where no plan fits, 130
/// when stopped by the user. What a user can put right is said in sentences; a stack trace is a mistake of the program.
/// </summary>
internal static class Ending
{
    public const int Done = 0, PutRight = 1, WrongCommandLine = 2, NoPlan = 3, Stopped = 130;

    // After Ctrl+C a plan is still to be written, and the web program to put its work away; two seconds, the library's own patience, are too few.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task<int> Of(ParseResult parsed)
    {
        if (parsed.Errors.Count > 0)
        {
            await parsed.InvokeAsync();
            return WrongCommandLine;
        }
        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Patience });
        }
        catch (RefusedException refused)
        {
            foreach (var finding in refused.Findings) Console.Error.WriteLine(finding);
            return PutRight;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{trouble.Message} Choose a file or folder that you may read and write, on a disk with room left.");
            return PutRight;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped before there was anything to keep.");
            return Stopped;
        }
    }
}
