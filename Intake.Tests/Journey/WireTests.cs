using System.Text;
using FluentAssertions;
using Intake.Core.Bus;
using Intake.Tests.Support;
using NUnit.Framework;
using RabbitMQ.Client;

namespace Intake.Tests.Journey;

/// <summary>Reads every message off the broker, as somebody with its password could.</summary>
[NonParallelizable]
public sealed class WireTests
{
    // Of the text, the person and the case: nothing of it may be seen.
    static readonly string[] secrets = ["rullstol", "badhuset", "Wire-Person", "wire-person", "070-174", "0701740605", "wire-case", "Norrby"];

    [Test]
    public async Task No_message_holds_free_text_or_personal_data()
    {
        var broker = await SharedServers.RabbitMq();
        await using var product = await Installation.Create("sqlite", broker);
        var (_, api) = await product.StartApi();
        await product.StartWorker();
        var queue = await Broker.Use(broker, Listen);

        var posted = await api.Post(new
        {
            source = "wire-test",
            caseId = "wire-case",
            kind = "need",
            channel = "phone",
            place = "Norrby",
            text = "Hon kommer inte in i badhuset med rullstol. Ring 070-174 06 05.",
            resident = new { name = "Wire-Person", email = "wire-person@example.org", phone = "0701740605", wants = "receipt", channel = "email" },
        });
        await Eventually.True(() => Task.FromResult(Directory.Exists(product.Letters) && Directory.EnumerateFiles(product.Letters, "*.eml").Any()));

        var messages = await Broker.Use(broker, channel => Read(channel, queue));
        messages.Should().HaveCount(2, "one told of the contact and one of the receipt");
        messages.Should().Contain(message => message.Contains(posted.Id!, StringComparison.Ordinal));
        foreach (var message in messages) message.Should().NotContainAny(secrets);
    }

    /// <summary>A copy of everything that is published from now on.</summary>
    static async Task<string> Listen(IChannel channel)
    {
        const string name = "kci-wire-test";
        await channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false);
        await channel.QueuePurgeAsync(name);
        foreach (var queue in Topology.Queues)
        {
            // As the product declares it: on a fresh broker the worker may not have come to it yet.
            await channel.ExchangeDeclareAsync(queue.Exchange, ExchangeType.Fanout, durable: true);
            await channel.QueueBindAsync(name, queue.Exchange, "");
        }
        return name;
    }

    /// <summary>Properties, headers and body of each.</summary>
    static async Task<IReadOnlyList<string>> Read(IChannel channel, string queue)
    {
        var messages = new List<string>();
        while (await channel.BasicGetAsync(queue, autoAck: true) is { } message)
        {
            var headers = message.BasicProperties.Headers?.Select(one => $"{one.Key}={(one.Value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : one.Value)}") ?? [];
            messages.Add($"{message.BasicProperties.MessageId} {string.Join(' ', headers)} {Encoding.UTF8.GetString(message.Body.Span)}");
        }
        await channel.QueueDeleteAsync(queue);
        return messages;
    }
}
