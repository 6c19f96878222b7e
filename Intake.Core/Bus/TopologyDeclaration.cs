using Microsoft.Extensions.Options;
using RabbitMQ.Client;

namespace Intake.Core.Bus;

/// <summary>Declares <see cref="Topology"/> on the broker; declaring what is there changes nothing.</summary>
public sealed class TopologyDeclaration(IOptions<BusOptions> options)
{
    public async Task Declare(CancellationToken stop)
    {
        await using var connection = await Connect(options.Value.RabbitMq.Uri, "topology", stop);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: stop);
        foreach (var queue in Topology.Queues) await Declare(channel, queue, stop);
    }

    internal static Task<IConnection> Connect(Uri uri, string purpose, CancellationToken stop) =>
        new ConnectionFactory { Uri = uri, ClientProvidedName = $"kundcenterintake {purpose}" }.CreateConnectionAsync(stop);

    async Task Declare(IChannel channel, BusQueue queue, CancellationToken stop)
    {
        var arguments = queue.Arguments(options.Value.RabbitMq.Replicas).ToDictionary(a => a.Key, a => (object?)a.Value);
        var dead = new Dictionary<string, object?> { ["x-queue-type"] = "quorum" };
        await Declare(channel, queue.Dead, dead, stop);
        foreach (var name in new[] { queue.Error, queue.Skipped, queue.Name }) await Declare(channel, name, arguments, stop);
        // As MassTransit lays it: message exchange → queue's own exchange → queue.
        await channel.ExchangeDeclareAsync(queue.Exchange, ExchangeType.Fanout, durable: true, cancellationToken: stop);
        await channel.ExchangeBindAsync(queue.Name, queue.Exchange, "", cancellationToken: stop);
    }

    static async Task Declare(IChannel channel, string name, Dictionary<string, object?> arguments, CancellationToken stop)
    {
        await channel.ExchangeDeclareAsync(name, ExchangeType.Fanout, durable: true, cancellationToken: stop);
        await channel.QueueDeclareAsync(
            name, durable: true, exclusive: false, autoDelete: false, arguments: arguments, cancellationToken: stop);
        await channel.QueueBindAsync(name, name, "", cancellationToken: stop);
    }
}
