using System.Diagnostics;
using Intake.Contracts;
using Intake.Core.Bus;
using Intake.Core.Telemetry;
using MassTransit;

namespace Intake.Core.Pipeline;

/// <summary>Hands recorded contacts to the pipeline.</summary>
public sealed class ContactsRecordedConsumer(ContactPipeline pipeline) : IConsumer<ContactsRecorded>
{
    public async Task Consume(ConsumeContext<ContactsRecorded> context)
    {
        var started = Stopwatch.GetTimestamp();
        await pipeline.Handle(context.Message.ContactIds, context.CancellationToken);
        IntakeMeter.Handled(Stopwatch.GetElapsedTime(started));
    }
}

/// <summary>Its queue, and how often a message is tried at once before it is set aside.</summary>
public sealed class ContactsRecordedDefinition : ConsumerDefinition<ContactsRecordedConsumer>
{
    public ContactsRecordedDefinition() => EndpointName = Topology.Pipeline.Name;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpoint, IConsumerConfigurator<ContactsRecordedConsumer> consumer, IRegistrationContext context) =>
        endpoint.UseRabbitMqQueue(Topology.Pipeline, context);
}
