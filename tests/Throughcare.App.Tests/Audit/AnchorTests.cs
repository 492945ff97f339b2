using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Throughcare.App.Audit;
using Throughcare.App.Database;
using Throughcare.App.Tests.Runs;
using Throughcare.Testing;

namespace Throughcare.App.Tests.Audit;

public class AnchorTests
{
    [Fact]
    public async Task Anchors_are_written_at_the_start_on_each_day_and_at_the_end()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        using var trail = new TestTrail(database);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Throughcare:Data"] = trail.Folder, ["Throughcare:Database"] = database.Address.ConnectionString, ["Throughcare:Anchors"] = trail.Folder, ["Throughcare:Examples"] = "",
        }).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(trail.Clock).AddThroughcare(configuration).BuildServiceProvider();
        var keeper = (IHostedService)ActivatorUtilities.CreateInstance(services, typeof(AuditAnchors).Assembly.GetType("Throughcare.App.Audit.AnchorKeeper", throwOnError: true)!);

        await keeper.StartAsync(default);
        trail.Clock.Forward(TimeSpan.FromHours(10));
        await trail.Write(4);
        trail.Clock.Forward(TimeSpan.FromHours(14));
        await Until(trail, lines: 2);
        await keeper.StopAsync(default);

        var (anchors, trouble) = await trail.Anchors.File.Read();
        trouble.ShouldBeNull();
        anchors.Select(a => (a.Line, a.At.Day, a.Sequence)).ShouldBe([(1, 26, 0), (2, 27, 5), (3, 27, 6)]);
        (await trail.Verification.Verify()).Whole.ShouldBeTrue();
    }

    [Fact]
    public async Task A_folder_that_refuses_anchors_does_not_keep_the_program_from_starting()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        var inTheWay = Path.GetTempFileName();

        await using var program = await TestProgram.Start(database.Address, anchors: inTheWay);

        (await program.Get<AuditSearch>().LastAnchor()).ShouldBeNull();
        File.Delete(inTheWay);
    }

    [Fact]
    public async Task A_line_torn_by_a_power_cut_is_found_and_the_next_anchor_is_still_written()
    {
        await using var database = await FreshDatabase.On(DatabaseKind.Sqlite);
        using var trail = new TestTrail(database);
        await trail.Anchors.Write();
        await File.AppendAllTextAsync(trail.Anchors.File.Path, "2 2026-11-26T09:0");

        await trail.Anchors.Write();

        var (anchors, trouble) = await trail.Anchors.File.Read();
        anchors.Count.ShouldBe(2);
        trouble!.What.ShouldBe("Line 2 of the anchors file cannot be read as an anchor: it was changed.");
    }

    [Fact]
    public async Task Anchors_are_written_one_after_the_other_by_several_programs()
    {
        using var folder = new TempFolder();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(p => Task.Run(async () =>
        {
            var file = new AnchorFile(folder.Path);
            for (var i = 0; i < 5; i++) await file.Add(new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero), p + 1, i, "00");
        })));

        var (anchors, trouble) = await new AnchorFile(folder.Path).Read();
        trouble.ShouldBeNull();
        anchors.Count.ShouldBe(20);
    }

    private static async Task Until(TestTrail trail, int lines)
    {
        // The keeper sets its timer in the background, perhaps only after the clock was put forward: so time goes on while it is waited for.
        for (var looks = 0; looks < 200 && (await trail.Anchors.File.Read()).Anchors.Count < lines; looks++)
        {
            trail.Clock.Forward(TimeSpan.FromMinutes(1));
            await Task.Delay(25);
        }
        // The event of the trail is written just after the line.
        for (var looks = 0; looks < 200 && (await trail.Rows()).Count(r => r.Event == AuditEvents.TrailAnchored) < lines; looks++) await Task.Delay(25);
    }

    private sealed class TempFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("throughcare-test-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
