using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Intake.Core.Bus;

/// <summary>Puts the messages of the error and dead-letter queues back into their queue.</summary>
public sealed class SetAsideMessages(IOptions<BusOptions> options, TopologyDeclaration topology)
{
    /// <returns>How many were put back. Each is confirmed before it is taken away here, so none can get lost.</returns>
    /// <exception cref="BrokerAwayException">The broker does not answer.</exception>
    public async Task<int> Replay(CancellationToken stop)
    {
        try
        {
            await topology.Declare(stop);
        }
        catch (BrokerUnreachableException fault)
        {
            throw new BrokerAwayException(options.Value.RabbitMq.Uri, fault);
        }
        await using var connection = await TopologyDeclaration.Connect(options.Value.RabbitMq.Uri, "replay", stop);
        var confirmed = new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);
        await using var channel = await connection.CreateChannelAsync(confirmed, stop);
        var moved = 0;
        foreach (var queue in Topology.Queues)
            foreach (var name in queue.SetAside)
                moved += await Move(channel, name, queue.Name, stop);
        return moved;
    }

    static async Task<int> Move(IChannel channel, string from, string to, CancellationToken stop)
    {
        // No more than were there at the start: a message that fails again at once must not keep this going.
        var most = await channel.MessageCountAsync(from, stop);
        var moved = 0;
        while (moved < most && await channel.BasicGetAsync(from, autoAck: false, stop) is { } message)
        {
            var properties = new BasicProperties(message.BasicProperties) { Headers = WithoutFaults(message.BasicProperties.Headers) };
            await channel.BasicPublishAsync("", to, mandatory: true, properties, message.Body, stop);
            await channel.BasicAckAsync(message.DeliveryTag, multiple: false, stop);
            moved++;
        }
        return moved;
    }

    static Dictionary<string, object?> WithoutFaults(IDictionary<string, object?>? headers) =>
        (headers ?? new Dictionary<string, object?>())
            .Where(h => !h.Key.StartsWith("MT-Fault", StringComparison.Ordinal) && !h.Key.StartsWith("x-", StringComparison.Ordinal))
            .ToDictionary();
}
