using FluentAssertions;
using Intake.Core.Bus;
using NUnit.Framework;

namespace Intake.Tests.Faults;

/// <summary>Queues that are not there yet, or not there any more. Nobody works until the fault is over.</summary>
[Category("Faults")]
[NonParallelizable]
public sealed class MessagePathTests
{
    readonly DateTimeOffset started = DateTimeOffset.UtcNow;
    FaultScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await FaultScene.Open("sqlite");

    [TearDown]
    public async Task Close()
    {
        if (scene is not null) await scene.DisposeAsync();
    }

    [Test]
    public async Task Contacts_handed_in_before_any_worker_ever_ran_are_not_lost()
    {
        await scene.Load.Post(50);

        await scene.StartWorker();

        await scene.MustBalance(started);
    }

    [Test]
    public async Task Contacts_handed_in_after_the_queue_was_deleted_are_not_lost()
    {
        await scene.Load.Post(1);
        await Sent(1);
        // With the message in it: the operator's replay, below, brings that one back.
        await scene.Broker.Delete(Topology.Pipeline.Name);

        await scene.Load.Post(50);
        await Sent(51);
        (await scene.Broker.Count(Topology.Pipeline.Name)).Should().BePositive("what had no queue was returned, and the queue laid again");

        await scene.StartWorker();
        await Routed(50);
        await scene.Product.Run("replay", "--outbox-since", started.ToString("O"));
        await scene.MustBalance(started);
    }

    [Test]
    public async Task A_broker_that_lost_its_disk_is_filled_again_from_the_outbox()
    {
        await scene.Load.Post(50);
        await Sent(50);
        scene.Broker.Kill();
        scene.Broker.LoseDisk();
        await scene.Broker.Start();

        await scene.Product.Run("replay", "--outbox-since", started.ToString("O"));

        await scene.StartWorker();
        await scene.MustBalance(started);
    }

    Task Sent(int rows) => Counted("outbox where sent_at is not null", rows);

    Task Routed(int contacts) => Counted("links", contacts);

    Task Counted(string from, int wanted) => Support.Eventually.True(async () =>
        await scene.Product.Store.Database.Read(s => s.Single<long>($"select count(*) from {from}")) >= wanted, 60);
}
