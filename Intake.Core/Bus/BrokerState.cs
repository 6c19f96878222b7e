using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Intake.Core.Bus;

/// <summary>How many messages wait and how many were set aside, as the broker counts them.</summary>
public sealed class BrokerState(IOptions<BusOptions> options)
{
    /// <exception cref="BrokerUnreachableException">The broker is away.</exception>
    public async Task<IReadOnlyList<QueueState>> Read(CancellationToken stop)
    {
        await using var connection = await TopologyDeclaration.Connect(options.Value.RabbitMq.Uri, "state", stop);
        var states = new List<QueueState>();
        foreach (var queue in Topology.Queues)
        {
            var setAside = 0u;
            foreach (var name in queue.SetAside) setAside += await Count(connection, name, stop);
            states.Add(new(queue.Name, await Count(connection, queue.Name, stop), setAside));
        }
        return states;
    }

    static async Task<uint> Count(IConnection connection, string queue, CancellationToken stop)
    {
        // Asking for a queue that is not there closes the channel: one each.
        await using var channel = await connection.CreateChannelAsync(cancellationToken: stop);
        try
        {
            return await channel.MessageCountAsync(queue, stop);
        }
        catch (OperationInterruptedException)
        {
            return 0;
        }
    }
}

/// <param name="SetAside">Messages in the error and dead-letter queues.</param>
public sealed record QueueState(string Name, uint Waiting, uint SetAside);
