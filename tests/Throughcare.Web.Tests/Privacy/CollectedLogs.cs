using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Throughcare.Web.Tests.Privacy;

/// <summary>Everything that is logged from a level upwards, with the whole of each exception, as a file or a collector of logs would have it.</summary>
public sealed class CollectedLogs(LogLevel least = LogLevel.Information) : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public string Text => string.Join('\n', _lines);

    public void Collect(ILoggingBuilder logging) => logging.AddProvider(this).AddFilter<CollectedLogs>(null, least);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        _lines.Enqueue($"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
        // What was logged is asked for after the program has ended.
    }
}
