using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Faults;

/// <summary>The broker is stopped while agents work, and comes back.</summary>
[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
[Category("Faults")]
[NonParallelizable]
public sealed class BrokerAwayTests(string engine)
{
    readonly DateTimeOffset started = DateTimeOffset.UtcNow;
    FaultScene scene = null!;

    [SetUp]
    public async Task Open()
    {
        scene = await FaultScene.Open(engine);
        await scene.StartWorker();
    }

    [TearDown]
    public async Task Close()
    {
        if (scene is not null) await scene.DisposeAsync();
    }

    [Test]
    public async Task Intake_goes_on_without_the_broker_and_nothing_is_lost_or_doubled()
    {
        scene.Load.Start();
        await scene.Load.More(100);

        scene.Broker.Stop();
        await Task.Delay(FaultRun.BrokerAway);
        await scene.Load.More(10);
        await scene.Broker.Start();

        await scene.Load.More(100);
        await scene.Load.Stop();
        await scene.MustBalance(started);
    }

    [Test]
    public async Task A_broker_that_dies_under_load_costs_nothing()
    {
        scene.Load.Start();
        await scene.Load.More(100);

        scene.Broker.Kill();
        await scene.Broker.Start();

        await scene.Load.More(100);
        await scene.Load.Stop();
        await scene.MustBalance(started);
    }
}
