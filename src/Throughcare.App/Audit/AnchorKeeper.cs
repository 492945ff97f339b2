using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Throughcare.Calendar;

namespace Throughcare.App.Audit;

/// <summary>Anchors the trail when the program starts, once in each day that it runs, and when it ends.</summary>
internal sealed partial class AnchorKeeper(AuditAnchors anchors, TimeProvider clock, ILogger<AnchorKeeper> log) : BackgroundService
{
    // Looked at often, because a laptop that slept has slept through any hour that was chosen.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(10);

    private DateOnly _anchored;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Anchor(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Anchor(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                if (LondonTime.Today(clock) > _anchored) await Anchor(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    // A disk that refuses must not keep people from their work: the log says so, and so does the page of the trail, which shows the last anchor.
    private async Task Anchor(CancellationToken ct)
    {
        try
        {
            await anchors.Write(ct);
            _anchored = LondonTime.Today(clock);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            NotAnchored(log, anchors.File.Path, trouble.GetType().Name, trouble.Message);
        }
    }

    [LoggerMessage(LogLevel.Error, "The audit trail could not be anchored in {File}: {Kind}: {Why}")]
    private static partial void NotAnchored(ILogger log, string file, string kind, string why);
}
