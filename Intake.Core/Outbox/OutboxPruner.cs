using Intake.Core.Pipeline;
using Intake.Core.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intake.Core.Outbox;

/// <summary>Once an hour: removes sent rows after their 7 days, and inbox entries after their 400.</summary>
public sealed partial class OutboxPruner(
    Database database, IOptions<RelayOptions> options, TimeProvider clock, ILogger<OutboxPruner> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        do
        {
            try
            {
                await Prune(stop);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Pruning can wait an hour; it must not end the process.
                Failed(log, fault.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stop));
    }

    public Task Prune(CancellationToken stop) => database.Write(
        async session =>
        {
            await OutboxTable.Prune(session, clock.Now() - (long)options.Value.Keep.TotalMilliseconds);
            await InboxTable.Prune(session, clock.Now() - (long)InboxTable.Keep.TotalMilliseconds);
        },
        stop);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Pruning failed ({Fault}); next try in an hour")]
    static partial void Failed(ILogger log, string fault);
}
