using Intake.Core.Outbox;
using Intake.Core.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intake.Core.Feedback;

/// <summary>Ten times in a lease: gives messages whose sender died over them to another.</summary>
public sealed partial class StuckMessages(
    Database database, IOptions<FeedbackOptions> options, OutboxWakeUps relay, TimeProvider clock, ILogger<StuckMessages> log)
    : BackgroundService
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

    /// <returns>How many were found.</returns>
    public Task<int> Requeue(CancellationToken stop) => database.Write(
        async session =>
        {
            var stuck = await MessageTable.Stuck(session, clock.Now());
            foreach (var id in stuck) await MessageTable.QueueAgain(session, id, MessageState.Sending, clock.GetUtcNow());
            session.AfterCommit(relay.Of(OutboxTable.MessageQueued).Ring);
            return stuck.Count;
        },
        stop);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for stuck messages failed ({Fault})")]
    static partial void Failed(ILogger log, string fault);
}
