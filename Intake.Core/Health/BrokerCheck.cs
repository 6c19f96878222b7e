using Intake.Core.Bus;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Intake.Core.Health;

/// <summary>The broker answers and no message was set aside. Intake goes on without it: contacts wait in the outbox.</summary>
public sealed class BrokerCheck(BrokerState broker) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken stop = default)
    {
        try
        {
            var queues = await broker.Read(stop);
            var setAside = queues.Sum(queue => queue.SetAside);
            return setAside > 0
                ? HealthCheckResult.Degraded($"{setAside} messages were set aside; see the worker's log, then run replay")
                : HealthCheckResult.Healthy($"{queues.Sum(queue => queue.Waiting)} messages wait");
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            return HealthCheckResult.Degraded("the broker cannot be reached; contacts wait in the outbox");
        }
    }
}
