using Intake.Core.Outbox;
using MassTransit.Mediator;

namespace Intake.Core.Bus;

/// <summary>The embedded mode: awaits the consumers in this process and rethrows what they throw.</summary>
public sealed class MediatorBus(IMediator mediator) : IMessageBus
{
    public Task Publish(string type, IReadOnlyList<string> subjects, CancellationToken stop) =>
        mediator.Send(Packing.Pack(type, subjects), stop);
}
