using Intake.Core.Storage;
using Microsoft.Extensions.Hosting;

namespace Intake.Core.Outbox;

/// <summary>Ten times in a lease: gives rows whose process died over them to another.</summary>
/// <param name="type">The outbox type by which they go again.</param>
public abstract class StuckRows(Database database, TimeSpan lease, string type, OutboxWakeUps relay, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(lease / 10, clock);
        while (await timer.WaitForNextTickAsync(stop))
        {
            try
            {
                await Requeue(stop);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The store may be away for a while; the next round looks again.
                Failed(fault.GetType().Name);
            }
        }
    }

    /// <returns>How many were found. They stay claimed by nobody: whoever takes them first goes on.</returns>
    public Task<int> Requeue(CancellationToken stop) => database.Write(
        async session =>
        {
            var stuck = await Find(session, clock.Now());
            foreach (var id in stuck) await QueueAgain(session, id, clock.GetUtcNow());
            session.AfterCommit(relay.Of(type).Ring);
            return stuck.Count;
        },
        stop);

    protected abstract Task<IReadOnlyList<string>> Find(Session session, long now);

    protected abstract Task QueueAgain(Session session, string id, DateTimeOffset now);

    /// <summary>Says so in the log.</summary>
    protected abstract void Failed(string fault);
}
