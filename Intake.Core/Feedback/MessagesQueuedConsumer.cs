using Intake.Contracts;
using Intake.Core.Bus;
using MassTransit;

namespace Intake.Core.Feedback;

/// <summary>Sends queued messages to residents.</summary>
public sealed class MessagesQueuedConsumer(MessageSender sender) : IConsumer<MessagesQueued>
{
    public Task Consume(ConsumeContext<MessagesQueued> context) =>
        sender.Send(context.Message.MessageIds, context.CancellationToken);
}

/// <summary>Its queue, and how often a message is tried at once before it is set aside.</summary>
public sealed class MessagesQueuedDefinition : ConsumerDefinition<MessagesQueuedConsumer>
{
    public MessagesQueuedDefinition() => EndpointName = Topology.Feedback.Name;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpoint, IConsumerConfigurator<MessagesQueuedConsumer> consumer, IRegistrationContext context) =>
        endpoint.UseRabbitMqQueue(Topology.Feedback, context);
}
