using FluentAssertions;
using Intake.Core.Outbox;
using Intake.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Intake.Tests.Outbox;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class RelayTests(string engine)
{
    readonly FakeTimeProvider clock = new(DateTimeOffset.UtcNow);
    TestStore store = null!;

    [SetUp]
    public async Task Open() => store = await TestStore.Create(engine);

    [TearDown]
    public async Task Close()
    {
        if (store is not null) await store.DisposeAsync();
    }

    [Test]
    public async Task Waiting_rows_are_packed_a_hundred_to_a_message()
    {
        await Add(230);
        var bus = new RecordingBus();

        await Drain(Relay(bus));

        bus.Sent.Select(m => m.Count).Should().Equal(100, 100, 30);
        bus.Sent.SelectMany(m => m).Should().OnlyHaveUniqueItems().And.HaveCount(230);
    }

    [Test]
    public async Task Two_relays_at_once_send_each_row_once()
    {
        await Add(1_000);
        var bus = new RecordingBus();

        await Task.WhenAll(Drain(Relay(bus)), Drain(Relay(bus)), Drain(Relay(bus)));

        bus.Sent.SelectMany(m => m).Should().OnlyHaveUniqueItems().And.HaveCount(1_000);
    }

    [Test]
    public async Task A_row_that_the_bus_did_not_take_waits_and_goes_later()
    {
        await Add(1);
        var away = new RecordingBus { Fault = new IOException() };
        await Relay(away).Invoking(r => r.SendNext(OutboxTable.ContactRecorded, default)).Should().ThrowAsync<RelayException>();
        var back = new RecordingBus();
        (await Relay(back).SendNext(OutboxTable.ContactRecorded, default)).Should().Be(0, "it pauses first");

        clock.Advance(TimeSpan.FromSeconds(1));

        (await Relay(back).SendNext(OutboxTable.ContactRecorded, default)).Should().Be(1);
    }

    [Test]
    public async Task A_row_claimed_by_a_process_that_died_is_sent_by_another_after_the_lease()
    {
        await Add(1);
        await store.Database.Write(s => OutboxTable.Claim(s, OutboxTable.ContactRecorded, "dead", Now, Now + 90_000, 100));
        var bus = new RecordingBus();
        (await Relay(bus).SendNext(OutboxTable.ContactRecorded, default)).Should().Be(0);

        clock.Advance(TimeSpan.FromSeconds(91));

        (await Relay(bus).SendNext(OutboxTable.ContactRecorded, default)).Should().Be(1);
    }

    [Test]
    public async Task Rows_of_a_broker_that_lost_its_disk_go_again_and_old_ones_are_pruned()
    {
        await Add(3);
        await Drain(Relay(new RecordingBus()));
        var sentAt = Now;
        clock.Advance(TimeSpan.FromDays(6));
        (await store.Database.Write(s => OutboxTable.Prune(s, Now - 7 * 86_400_000L))).Should().Be(0);

        (await store.Database.Write(s => OutboxTable.SendAgain(s, sentAt, Now))).Should().Be(3);

        var bus = new RecordingBus();
        await Drain(Relay(bus));
        bus.Sent.SelectMany(m => m).Should().HaveCount(3);
        clock.Advance(TimeSpan.FromDays(8));
        (await store.Database.Write(s => OutboxTable.Prune(s, Now - 7 * 86_400_000L))).Should().Be(3);
    }

    long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    Relay Relay(IMessageBus bus) =>
        new(store.Database, bus, Options.Create(new RelayOptions()), clock, NullLogger<Relay>.Instance);

    static async Task Drain(Relay relay)
    {
        while (await relay.SendNext(OutboxTable.ContactRecorded, default) > 0)
        {
        }
    }

    Task Add(int rows) => store.Database.Write(async s =>
    {
        for (var i = 0; i < rows; i++)
            await OutboxTable.Add(s, OutboxTable.ContactRecorded, Guid.NewGuid().ToString(), clock.GetUtcNow());
    });

    sealed class RecordingBus : IMessageBus
    {
        public List<IReadOnlyList<string>> Sent { get; } = [];

        public Exception? Fault { get; init; }

        public Task Publish(string type, IReadOnlyList<string> subjects, CancellationToken stop)
        {
            if (Fault is not null) return Task.FromException(Fault);
            lock (Sent) Sent.Add(subjects);
            return Task.CompletedTask;
        }
    }
}
