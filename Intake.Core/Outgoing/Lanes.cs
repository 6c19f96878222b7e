using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Intake.Core.Outgoing;

/// <summary>
/// Work for several other systems at the same time, each in a lane of its own: one that hangs holds up no other.
/// What goes on when the patience is over belongs to a lease in the store, should the process die over it.
/// </summary>
public sealed partial class Lanes(ILogger log) : IAsyncDisposable
{
    readonly ConcurrentDictionary<string, TaskCompletionSource> taken = new();
    readonly CancellationTokenSource end = new();

    /// <summary>Ends when the process does.</summary>
    public CancellationToken Stop => end.Token;

    /// <summary>Takes the lane; false when something runs in it. It is free again when its work has ended.</summary>
    public bool TryEnter(string lane) => taken.TryAdd(lane, new(TaskCreationOptions.RunContinuationsAsynchronously));

    public void Leave(string lane)
    {
        if (taken.TryRemove(lane, out var done)) done.SetResult();
    }

    /// <summary>Runs the work of lanes that were entered; returns when all ended, or after <paramref name="patience"/>.</summary>
    public Task Run(IEnumerable<(string Lane, Func<Task> Work)> works, TimeSpan patience)
    {
        var all = works.Select(work => Task.Run(() => Run(work.Lane, work.Work))).ToList();
        return Task.WhenAny(Task.WhenAll(all), Task.Delay(patience, Stop));
    }

    /// <summary>When nothing runs any more.</summary>
    public Task Idle() => Task.WhenAll(taken.Values.Select(lane => lane.Task));

    async Task Run(string lane, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !Stop.IsCancellationRequested)
        {
            // What it held comes free when its lease ends.
            Failed(log, fault.GetType().Name);
        }
        catch (OperationCanceledException)
        {
            // The process ends.
        }
        finally
        {
            Leave(lane);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await Task.WhenAny(Idle(), Task.Delay(TimeSpan.FromSeconds(5), CancellationToken.None));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telling another system failed ({Fault}); it is tried again")]
    static partial void Failed(ILogger log, string fault);
}
