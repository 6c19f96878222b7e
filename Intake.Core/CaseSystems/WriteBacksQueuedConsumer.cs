using Intake.Contracts;
using Intake.Core.Bus;
using MassTransit;

namespace Intake.Core.CaseSystems;

/// <summary>Tells case systems what became of their cases.</summary>
public sealed class WriteBacksQueuedConsumer(WriteBackSender sender) : IConsumer<WriteBacksQueued>
{
    public Task Consume(ConsumeContext<WriteBacksQueued> context) =>
        sender.Send(context.Message.WriteBackIds, context.CancellationToken);
}

/// <summary>Its queue, and how often a message is tried at once before it is set aside.</summary>
public sealed class WriteBacksQueuedDefinition : ConsumerDefinition<WriteBacksQueuedConsumer>
{
    public WriteBacksQueuedDefinition() => EndpointName = Topology.WriteBack.Name;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpoint, IConsumerConfigurator<WriteBacksQueuedConsumer> consumer, IRegistrationContext context) =>
        endpoint.UseRabbitMqQueue(Topology.WriteBack, context);
}
