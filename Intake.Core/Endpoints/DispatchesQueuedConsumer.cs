using Intake.Contracts;
using Intake.Core.Bus;
using MassTransit;

namespace Intake.Core.Endpoints;

/// <summary>Sends queued webhooks to other systems.</summary>
public sealed class DispatchesQueuedConsumer(DispatchSender sender) : IConsumer<DispatchesQueued>
{
    public Task Consume(ConsumeContext<DispatchesQueued> context) =>
        sender.Send(context.Message.DispatchIds, context.CancellationToken);
}

/// <summary>Its queue, and how often a message is tried at once before it is set aside.</summary>
public sealed class DispatchesQueuedDefinition : ConsumerDefinition<DispatchesQueuedConsumer>
{
    public DispatchesQueuedDefinition() => EndpointName = Topology.Dispatch.Name;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpoint, IConsumerConfigurator<DispatchesQueuedConsumer> consumer, IRegistrationContext context) =>
        endpoint.UseRabbitMqQueue(Topology.Dispatch, context);
}
