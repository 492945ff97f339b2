using System.Diagnostics;

namespace Throughcare.App.Tests.Costing;

/// <summary>LibreOffice without a window: opens workbooks, works them out and saves them again.</summary>
internal static class Office
{
    /// <summary>The workbooks as LibreOffice has worked them out, by file name. Where it is not installed the test is skipped; where everything must run, it fails.</summary>
    public static IReadOnlyDictionary<string, Book> WorkOut(IReadOnlyDictionary<string, byte[]> books)
    {
        if (Find() is not { } program)
        {
            const string why = "LibreOffice Calc is not installed (libreoffice-calc).";
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(why);
            Assert.Skip(why);
            throw new UnreachableException();
        }
        var folder = Directory.CreateTempSubdirectory("throughcare-office-").FullName;
        try
        {
            foreach (var (name, bytes) in books) File.WriteAllBytes(Path.Combine(folder, name), bytes);
            var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
            // A profile of its own, so that a window that somebody has open does not matter.
            foreach (var argument in (string[])[$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(folder, "out"), .. books.Keys.Select(b => Path.Combine(folder, b))])
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var said = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, said.Result);
            return books.Keys.ToDictionary(b => b, b =>
            {
                using var file = File.OpenRead(Path.Combine(folder, "out", b));
                return new Book(file);
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Combine(p, "soffice")).FirstOrDefault(File.Exists);
}
