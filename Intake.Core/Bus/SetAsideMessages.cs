using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Intake.Core.Bus;

/// <summary>The messages of the error and dead-letter queues: put back into their queue, or let go when they are old.</summary>
public sealed class SetAsideMessages(IOptions<BusOptions> options, TopologyDeclaration topology)
{
    /// <summary>As long as the inbox remembers what was handled: an older one could be handled twice.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromDays(400);

    /// <returns>How many were put back. Each is confirmed before it is taken away here, so none can get lost.</returns>
    /// <exception cref="BrokerAwayException">The broker does not answer.</exception>
    public Task<int> Replay(CancellationToken stop) => Turn(
        (channel, message, queue, _) => Publish(channel, message, queue.Name, WithoutFaults(message.BasicProperties.Headers), stop), stop);

    /// <summary>Lets go of what was set aside before this time. The others, and those that tell no time, stay.</summary>
    /// <returns>How many are gone.</returns>
    /// <exception cref="BrokerAwayException">The broker does not answer.</exception>
    public Task<int> Prune(DateTimeOffset before, CancellationToken stop) => Turn(
        async (channel, message, _, from) =>
        {
            if (SetAsideTime.Of(message) < before) return true;
            // To the end of its queue: given back as it is, each look would count as a failed delivery.
            await Publish(channel, message, from, message.BasicProperties.Headers, stop);
            return false;
        },
        stop);

    async Task<int> Turn(Func<IChannel, BasicGetResult, BusQueue, string, Task<bool>> work, CancellationToken stop)
    {
        try
        {
            await topology.Declare(stop);
        }
        catch (BrokerUnreachableException fault)
        {
            throw new BrokerAwayException(options.Value.RabbitMq.Uri, fault);
        }
        await using var connection = await TopologyDeclaration.Connect(options.Value.RabbitMq.Uri, "set aside", stop);
        var confirmed = new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);
        await using var channel = await connection.CreateChannelAsync(confirmed, stop);
        var done = 0;
        foreach (var queue in Topology.Queues)
            foreach (var name in queue.SetAside)
                done += await Turn(channel, name, message => work(channel, message, queue, name), stop);
        return done;
    }

    static async Task<int> Turn(IChannel channel, string from, Func<BasicGetResult, Task<bool>> work, CancellationToken stop)
    {
        // No more than were there at the start: one that comes back at once must not keep this going.
        var most = await channel.MessageCountAsync(from, stop);
        var done = 0;
        for (var seen = 0; seen < most && await channel.BasicGetAsync(from, autoAck: false, stop) is { } message; seen++)
        {
            if (await work(message)) done++;
            await channel.BasicAckAsync(message.DeliveryTag, multiple: false, stop);
        }
        return done;
    }

    static async Task<bool> Publish(
        IChannel channel, BasicGetResult message, string to, IDictionary<string, object?>? headers, CancellationToken stop)
    {
        var properties = new BasicProperties(message.BasicProperties) { Headers = headers };
        await channel.BasicPublishAsync("", to, mandatory: true, properties, message.Body, stop);
        return true;
    }

    static Dictionary<string, object?> WithoutFaults(IDictionary<string, object?>? headers) =>
        (headers ?? new Dictionary<string, object?>())
            .Where(h => !h.Key.StartsWith("MT-Fault", StringComparison.Ordinal) && !h.Key.StartsWith("x-", StringComparison.Ordinal))
            .ToDictionary();
}
