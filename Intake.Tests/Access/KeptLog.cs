using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Intake.Tests.Access;

/// <summary>Keeps every line that is logged.</summary>
sealed class KeptLog : ILoggerProvider, ILogger
{
    readonly ConcurrentQueue<string> lines = new();

    public string Text => string.Join('\n', lines);

    /// <summary>The lines that a log of the usual format shows: without what scopes would add.</summary>
    public string Written => string.Join('\n', lines.Where(line => !line.StartsWith("scope ", StringComparison.Ordinal)));
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        lines.Enqueue($"scope {state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
