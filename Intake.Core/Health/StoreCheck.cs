using Intake.Core.Outbox;
using Intake.Core.Pipeline;
using Intake.Core.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Intake.Core.Health;

/// <summary>The store answers; nothing waits too long in the outbox; no contact was given up.</summary>
public sealed class StoreCheck(Database database, TimeProvider clock) : IHealthCheck
{
    static readonly TimeSpan TooLong = TimeSpan.FromMinutes(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken stop = default)
    {
        var (outbox, givenUp) = await database.Read(
            async session => (await OutboxTable.State(session), await FailureTable.CountGivenUp(session)), stop);
        var waited = TimeSpan.FromMilliseconds(clock.Now() - (outbox.Oldest ?? clock.Now()));
        return (waited > TooLong, givenUp) switch
        {
            (true, _) => HealthCheckResult.Degraded($"{outbox.Waiting} outbox rows wait, the oldest for {waited.TotalSeconds:F0} s"),
            (_, > 0) => HealthCheckResult.Degraded($"{givenUp} contacts could not be handled; see the worker's log, then run replay"),
            _ => HealthCheckResult.Healthy($"{outbox.Waiting} outbox rows wait"),
        };
    }
}
