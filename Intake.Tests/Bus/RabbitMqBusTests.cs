using System.Text;
using FluentAssertions;
using Intake.Core;
using Intake.Core.Bus;
using Intake.Core.Outbox;
using Intake.Tests.Support;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NUnit.Framework;
using RabbitMQ.Client;

namespace Intake.Tests.Bus;

/// <summary>One broker and one set of queues: not in parallel.</summary>
[NonParallelizable]
public sealed class RabbitMqBusTests
{
    TestStore store = null!;
    IHost host = null!;
    IConnection broker = null!;
    IChannel channel = null!;

    [SetUp]
    public async Task Open()
    {
        store = await TestStore.Create("sqlite");
        host = SplitHost.Build(store, (services, configuration) => services.AddIntake(configuration).AddRabbitMqPublisher());
        await host.StartAsync();
        broker = await new ConnectionFactory { Uri = SplitHost.Broker }.CreateConnectionAsync();
        channel = await broker.CreateChannelAsync();
        foreach (var queue in Topology.Queues)
            foreach (var name in queue.SetAside.Append(queue.Name))
                await channel.QueueDeleteAsync(name);
    }

    [TearDown]
    public async Task Close()
    {
        if (channel is not null) await channel.DisposeAsync();
        if (broker is not null) await broker.DisposeAsync();
        if (host is not null) await host.StopAsync();
        host?.Dispose();
        if (store is not null) await store.DisposeAsync();
    }

    [Test]
    public async Task Without_any_worker_a_message_waits_in_its_queue()
    {
        await Bus.Publish(OutboxTable.ContactRecorded, ["1"], default);

        (await channel.MessageCountAsync(Topology.Pipeline.Name)).Should().Be(1);
    }

    [Test]
    public async Task A_message_without_a_queue_is_not_taken_and_the_next_try_lays_the_queue()
    {
        await Bus.Publish(OutboxTable.ContactRecorded, ["1"], default);
        await channel.QueueDeleteAsync(Topology.Pipeline.Name);

        await Bus.Invoking(bus => bus.Publish(OutboxTable.ContactRecorded, ["2"], default)).Should().ThrowAsync<Exception>();
        await Bus.Publish(OutboxTable.ContactRecorded, ["2"], default);

        (await channel.MessageCountAsync(Topology.Pipeline.Name)).Should().Be(1);
    }

    [Test]
    public async Task The_queue_survives_the_broker_and_gives_up_on_a_message_that_kills_workers()
    {
        await Bus.Publish(OutboxTable.ContactRecorded, ["1"], default);

        for (var delivery = 0; delivery <= Topology.DeliveryLimit; delivery++)
        {
            var message = await Get(Topology.Pipeline.Name);
            await channel.BasicNackAsync(message.DeliveryTag, multiple: false, requeue: true);
        }

        (await Get(Topology.Pipeline.Dead)).Should().NotBeNull();
    }

    [Test]
    public async Task Messages_that_were_set_aside_are_counted_and_replayed()
    {
        await host.Services.GetRequiredService<TopologyDeclaration>().Declare(default);
        using var worker = SplitHost.Build(store, (services, configuration) => services.AddIntake(configuration).AddWorkerProcess(configuration));
        await worker.StartAsync();
        await channel.BasicPublishAsync("", Topology.Pipeline.Name, mandatory: true, new BasicProperties(), "no json"u8.ToArray());
        var state = host.Services.GetRequiredService<BrokerState>();

        await Eventually.True(async () => (await state.Read(default)).Sum(queue => queue.SetAside) == 1);
        await worker.StopAsync();

        var setAside = ActivatorUtilities.CreateInstance<SetAsideMessages>(host.Services);
        (await setAside.Replay(default)).Should().Be(1);
        (await channel.MessageCountAsync(Topology.Pipeline.Name)).Should().Be(1);
        (await setAside.Replay(default)).Should().Be(0);
    }

    [Test]
    public async Task What_was_set_aside_goes_when_it_is_old_and_not_before_and_the_rest_stays_as_it_was()
    {
        await host.Services.GetRequiredService<TopologyDeclaration>().Declare(default);
        var limit = new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);
        foreach (var name in Topology.Pipeline.SetAside)
            foreach (var (age, number) in new[] { (-1, 1), (0, 2), (1, 3) })
                await channel.BasicPublishAsync("", name, mandatory: true, Aside(limit.AddSeconds(age)), Encoding.UTF8.GetBytes($"{name} {number}"));
        await channel.BasicPublishAsync("", Topology.Pipeline.Skipped, mandatory: true, new BasicProperties(), "{\"sentTime\":\"2026-11-02T07:59:59Z\"}"u8.ToArray());
        await channel.BasicPublishAsync("", Topology.Pipeline.Skipped, mandatory: true, new BasicProperties(), "tells no time"u8.ToArray());
        var setAside = ActivatorUtilities.CreateInstance<SetAsideMessages>(host.Services);

        (await setAside.Prune(limit, default)).Should().Be(4);
        for (var look = 0; look <= Topology.DeliveryLimit; look++) (await setAside.Prune(limit, default)).Should().Be(0);

        foreach (var name in Topology.Pipeline.SetAside)
            (await Bodies(name)).Should().Equal([$"{name} 2", $"{name} 3", .. name == Topology.Pipeline.Skipped ? new[] { "tells no time" } : []]);
    }

    [Test]
    public async Task A_message_over_the_delivery_limit_tells_since_when()
    {
        await Bus.Publish(OutboxTable.ContactRecorded, ["1"], default);
        for (var delivery = 0; delivery <= Topology.DeliveryLimit; delivery++)
            await channel.BasicNackAsync((await Get(Topology.Pipeline.Name)).DeliveryTag, multiple: false, requeue: true);
        var setAside = ActivatorUtilities.CreateInstance<SetAsideMessages>(host.Services);
        await Eventually.True(async () => await channel.MessageCountAsync(Topology.Pipeline.Dead) == 1);

        (await setAside.Prune(DateTimeOffset.UtcNow.AddMinutes(-10), default)).Should().Be(0);
        (await setAside.Prune(DateTimeOffset.UtcNow.AddMinutes(10), default)).Should().Be(1);
    }

    static BasicProperties Aside(DateTimeOffset time) => new() { Headers = new Dictionary<string, object?> { ["MT-Fault-Timestamp"] = time.ToString("O") } };

    async Task<List<string>> Bodies(string queue)
    {
        var bodies = new List<string>();
        while (await channel.BasicGetAsync(queue, autoAck: true) is { } message) bodies.Add(Encoding.UTF8.GetString(message.Body.Span));
        return bodies;
    }

    IMessageBus Bus => host.Services.GetRequiredService<IMessageBus>();

    async Task<BasicGetResult> Get(string queue)
    {
        BasicGetResult? message = null;
        await Eventually.True(async () => (message = await channel.BasicGetAsync(queue, autoAck: false)) is not null);
        return message!;
    }
}
