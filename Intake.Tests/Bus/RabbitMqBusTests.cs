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

    IMessageBus Bus => host.Services.GetRequiredService<IMessageBus>();

    async Task<BasicGetResult> Get(string queue)
    {
        BasicGetResult? message = null;
        await Eventually.True(async () => (message = await channel.BasicGetAsync(queue, autoAck: false)) is not null);
        return message!;
    }
}
