using Intake.Core.Outbox;
using Intake.Core.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intake.Core.Endpoints;

/// <summary>Ten times in a lease: gives deliveries whose process died over them to another.</summary>
public sealed partial class StuckDispatches(
    Database database, IOptions<EndpointOptions> options, OutboxWakeUps relay, TimeProvider clock, ILogger<StuckDispatches> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(options.Value.Lease / 10, clock);
        while (await timer.WaitForNextTickAsync(stop))
        {
            try
            {
                await Requeue(stop);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The store may be away for a while; the next round looks again.
                Failed(log, fault.GetType().Name);
            }
        }
    }

    /// <returns>How many were found. They stay claimed by nobody: whoever takes them first sends.</returns>
    public Task<int> Requeue(CancellationToken stop) => database.Write(
        async session =>
        {
            var stuck = await DispatchTable.Stuck(session, clock.Now());
            foreach (var id in stuck) await DispatchTable.Postpone(session, id, clock.GetUtcNow(), TimeSpan.Zero);
            session.AfterCommit(relay.Of(OutboxTable.DispatchQueued).Ring);
            return stuck.Count;
        },
        stop);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for stuck deliveries failed ({Fault})")]
    static partial void Failed(ILogger log, string fault);
}
