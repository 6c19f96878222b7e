using Intake.Core.Outbox;
using MassTransit;

namespace Intake.Core.Bus;

/// <summary>Publishes to RabbitMQ, mandatory and confirmed.</summary>
public sealed class RabbitMqBus(IRelayBus bus, TopologyDeclaration topology) : IMessageBus
{
    volatile bool declared;

    public async Task Publish(string type, IReadOnlyList<string> subjects, CancellationToken stop)
    {
        try
        {
            if (!declared) await topology.Declare(stop);
            declared = true;
            await bus.Publish(Packing.Pack(type, subjects), stop);
        }
        catch
        {
            // Returned as unroutable, or the broker was away and may be another now: lay the queues again first.
            declared = false;
            throw;
        }
    }
}
