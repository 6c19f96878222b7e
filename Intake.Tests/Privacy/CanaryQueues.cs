using System.Text;
using FluentAssertions;
using Intake.Core.Bus;
using Intake.Tests.Support;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Intake.Tests.Privacy;

/// <summary>A copy of all that goes over the broker, and what was set aside there.</summary>
sealed class CanaryQueues(Uri broker)
{
    const string Copies = "kci-canary-test";

    // A message of the product's whose handler fails to the end.
    const string Broken =
        """{ "messageId": "0199f000-0000-7000-8000-000000000001", "messageType": ["urn:message:Intake.Contracts:ContactsRecorded"], "message": { "contactIds": null } }""";

    public Task Listen() => Broker.Use(broker, async channel =>
    {
        await channel.QueueDeclareAsync(Copies, durable: true, exclusive: false, autoDelete: false);
        foreach (var queue in Topology.Queues)
        {
            // As the product declares it: on a fresh broker the worker may not have come to it yet.
            await channel.ExchangeDeclareAsync(queue.Exchange, ExchangeType.Fanout, durable: true);
            await channel.QueueBindAsync(Copies, queue.Exchange, "");
        }
        return true;
    });

    /// <summary>Once the worker, or the relay, has laid the queue.</summary>
    public async Task Break()
    {
        await Eventually.True(() => IsThere(Topology.Pipeline.Name));
        await Broker.Use(broker, async channel =>
        {
            await channel.BasicPublishAsync("", Topology.Pipeline.Name, mandatory: true,
                new BasicProperties { ContentType = "application/vnd.masstransit+json", Persistent = true }, Encoding.UTF8.GetBytes(Broken));
            return true;
        });
    }

    async Task<bool> IsThere(string queue)
    {
        try
        {
            return await Broker.Use(broker, async channel => (await channel.QueueDeclarePassiveAsync(queue)).QueueName == queue);
        }
        catch (OperationInterruptedException)
        {
            return false;
        }
    }

    /// <summary>Bodies and headers, faults with their texts included.</summary>
    public async Task<List<(string Queue, string Message)>> Read()
    {
        var messages = new List<(string, string)>();
        var names = Topology.Queues.SelectMany(queue => queue.SetAside).Select(name => (name, "set aside")).Prepend((Copies, "queues"));
        foreach (var (name, where) in names)
            if (await Broker.Count(broker, name) > 0)
                messages.AddRange((await Broker.Use(broker, channel => Read(channel, name))).Select(message => (where, message)));
        messages.Select(message => message.Item1).Should().Contain(["queues", "set aside"]);
        return messages;
    }

    static async Task<List<string>> Read(IChannel channel, string queue)
    {
        var messages = new List<string>();
        while (await channel.BasicGetAsync(queue, autoAck: true) is { } message)
            messages.Add($"{Headers(message.BasicProperties.Headers)}\n{Encoding.UTF8.GetString(message.Body.Span)}");
        return messages;
    }

    static string Headers(IDictionary<string, object?>? headers) => string.Join('\n', (headers ?? new Dictionary<string, object?>())
        .Select(header => $"{header.Key}: {(header.Value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : header.Value)}"));

}
