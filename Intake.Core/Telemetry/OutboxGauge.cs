using Intake.Core.Outbox;
using Intake.Core.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Intake.Core.Telemetry;

/// <summary>Every ten seconds: measures how much waits in the outbox. A scrape never waits for the store.</summary>
public sealed partial class OutboxGauge(Database database, TimeProvider clock, ILogger<OutboxGauge> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10), clock);
        do
        {
            try
            {
                await Measure(stop);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The store may be away for a while; readiness says so.
                Failed(log, fault.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stop));
    }

    public async Task Measure(CancellationToken stop)
    {
        var state = await database.Read(OutboxTable.State, stop);
        IntakeMeter.Waiting(state.Waiting, state.Oldest, clock.Now());
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The outbox could not be measured ({Fault})")]
    static partial void Failed(ILogger log, string fault);
}
