using Intake.Core.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intake.Core.Outbox;

/// <summary>
/// Runs the relay: at once when this process committed something, every second for what others left, with growing
/// pauses while the broker or the store is away. Each type has a loop of its own: slow mail does not hold up contacts.
/// </summary>
public sealed partial class RelayLoop(
    Relay relay, OutboxWakeUps wakeUps, IOptions<RelayOptions> options, TimeProvider clock, ILogger<RelayLoop> log)
    : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stop) =>
        Task.WhenAll(OutboxWakeUps.Types.Select(type => Task.Run(() => Run(type, stop), stop)));

    async Task Run(string type, CancellationToken stop)
    {
        var failures = 0;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                while (await relay.SendNext(type, stop) > 0) failures = 0;
                await wakeUps.Of(type).Wait(options.Value.Sweep, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                var pause = Backoff.After(++failures, options.Value.LongestPause);
                Paused(log, type, pause.TotalSeconds, (fault.InnerException ?? fault).GetType().Name);
                await Task.Delay(pause, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Relay of {Type} pauses {Seconds:F1} s after {Fault}")]
    static partial void Paused(ILogger log, string type, double seconds, string fault);
}
