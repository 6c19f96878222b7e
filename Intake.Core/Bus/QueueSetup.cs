using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Intake.Core.Bus;

/// <summary>What every consumer's queue has in common.</summary>
static class QueueSetup
{
    /// <summary>The queue as <see cref="Topology"/> lays it, retries, and a pause when most messages fail.</summary>
    public static void UseRabbitMqQueue(this IReceiveEndpointConfigurator endpoint, BusQueue queue, IRegistrationContext context)
    {
        if (endpoint is not IRabbitMqReceiveEndpointConfigurator rabbit) return;
        var options = context.GetRequiredService<IOptions<BusOptions>>().Value.RabbitMq;
        rabbit.PrefetchCount = options.Concurrency * 2;
        rabbit.ConcurrentMessageLimit = options.Concurrency;
        foreach (var (name, value) in queue.Arguments(options.Replicas)) rabbit.SetQueueArgument(name, value);
        rabbit.UseMessageRetry(retry => retry.Exponential(
            6, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(300)));
        // The store away: keep messages in the queue instead of setting them aside one by one.
        rabbit.UseKillSwitch(breaker => breaker
            .SetActivationThreshold(4).SetTripThreshold(0.5).SetRestartTimeout(s: 30));
    }
}
