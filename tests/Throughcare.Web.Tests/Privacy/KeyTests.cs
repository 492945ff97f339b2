using System.Diagnostics;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.Privacy;
using Throughcare.App.Proposals;
using Throughcare.Testing;

namespace Throughcare.Web.Tests.Privacy;

/// <summary>The real program over a database with children in it, without its key and with another's.</summary>
public class KeyTests
{
    [Fact]
    public async Task Without_its_key_or_with_another_the_program_says_so_and_changes_nothing()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        var folder = Path.GetDirectoryName(database.Address.File)!;
        var place = new KeyPlace(null, Path.Combine(folder, "throughcare.key"));
        InstallationKey.MakeIfMissing(place);
        var key = await File.ReadAllTextAsync(place.File);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(place.File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await Store(database, place).Create(ProposalFolder.Read(Checkout.PathTo("examples", "borough")), new() { Source = "examples", ImportedAt = TimeProvider.System.GetUtcNow() });

        File.Delete(place.File);
        var (code, said) = await Start(database);
        code.ShouldBe(2);
        said.ShouldContain($"The installation's key is not at {place.File}");
        File.Exists(place.File).ShouldBeFalse("no new key is made over data that there is");

        await File.WriteAllTextAsync(place.File, new string('a', 64));
        (code, said) = await Start(database);
        code.ShouldBe(2);
        said.ShouldContain("is not the one that this database was made with");

        await File.WriteAllTextAsync(place.File, "not a key");
        (code, said) = await Start(database);
        code.ShouldBe(2);
        said.ShouldContain("has 9 characters, and a key is 64 hexadecimal digits");
        said.ShouldNotContain("not a key\"", Case.Sensitive, "what stands in the file is not shown");

        await File.WriteAllTextAsync(place.File, key);
        (await Store(database, place).List()).Count.ShouldBe(1);
    }

    private static DatabaseProposals Store(FreshDatabase database, KeyPlace place) =>
        new(database, TimeProvider.System, new KeptProposals(), new(database, new CurrentActor(Actor.Program), TimeProvider.System), new(InstallationKey.Open(place), TimeProvider.System));

    private static async Task<(int Code, string Said)> Start(FreshDatabase database)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Throughcare.Web.dll"), "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Throughcare__Database"] = database.Address.ConnectionString;
        start.Environment["Throughcare__Data"] = Path.GetDirectoryName(database.Address.File);
        start.Environment["Throughcare__Examples"] = "";
        using var program = Process.Start(start)!;
        var (output, error) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            await program.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            program.Kill(entireProcessTree: true);
            throw new TimeoutException("The program started.");
        }
        return (program.ExitCode, await output + await error);
    }
}
