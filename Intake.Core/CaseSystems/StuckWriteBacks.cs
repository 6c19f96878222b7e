using Intake.Core.Outbox;
using Intake.Core.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intake.Core.CaseSystems;

/// <summary>Ten times in a lease: gives cases whose process died over them to another.</summary>
public sealed partial class StuckWriteBacks(
    Database database, IOptions<CaseSystemOptions> options, OutboxWakeUps relay, TimeProvider clock, ILogger<StuckWriteBacks> log) : BackgroundService
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

    /// <returns>How many were found. They stay claimed by nobody: whoever takes them first tells.</returns>
    public Task<int> Requeue(CancellationToken stop) => database.Write(
        async session =>
        {
            var stuck = await WriteBackTable.Stuck(session, clock.Now());
            foreach (var id in stuck) await WriteBackTable.Postpone(session, id, null, tried: true, clock.GetUtcNow(), TimeSpan.Zero);
            session.AfterCommit(relay.Of(OutboxTable.WriteBackQueued).Ring);
            return stuck.Count;
        },
        stop);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for stuck cases failed ({Fault})")]
    static partial void Failed(ILogger log, string fault);
}
