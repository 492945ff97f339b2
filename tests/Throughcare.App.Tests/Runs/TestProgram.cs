using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Throughcare.App.Database;
using Throughcare.App.Runs;

namespace Throughcare.App.Tests.Runs;

/// <summary>The program without its pages: its services started and stopped as a host would, over a database of the test's own.</summary>
internal sealed class TestProgram : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Lifetime _lifetime;
    private bool _stopped;

    private TestProgram(ServiceProvider services) => (_services, _lifetime) = (services, (Lifetime)services.GetRequiredService<IHostApplicationLifetime>());

    public static async Task<TestProgram> Start(DatabaseAddress database, SolveOption? solve = null, string examples = "", string? anchors = null, TradeOffOption? trade = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Throughcare:Data"] = Path.Combine(Path.GetTempPath(), "throughcare-test-data"),
            ["Throughcare:Database"] = database.ConnectionString,
            ["Throughcare:Anchors"] = anchors ?? Path.ChangeExtension(database.File, ".anchors"),
            ["Throughcare:Examples"] = examples,
        }).Build();
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<IHostApplicationLifetime, Lifetime>();
        services.AddThroughcare(configuration);
        if (solve is not null) services.AddSingleton(solve);
        if (trade is not null) services.AddSingleton(trade);
        var program = new TestProgram(services.BuildServiceProvider());
        foreach (var service in program._services.GetServices<IHostedService>()) await service.StartAsync(default);
        program._lifetime.Start();
        return program;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Ends in good order.</summary>
    public async Task Stop()
    {
        if (_stopped) return;
        _stopped = true;
        _lifetime.StopApplication();
        foreach (var service in _services.GetServices<IHostedService>().Reverse()) await service.StopAsync(default);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await _services.DisposeAsync();
    }

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _started = new(), _stopping = new();

        public CancellationToken ApplicationStarted => _started.Token;

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void Start() => _started.Cancel();

        public void StopApplication() => _stopping.Cancel();

        public void Dispose()
        {
            _started.Dispose();
            _stopping.Dispose();
        }
    }
}
