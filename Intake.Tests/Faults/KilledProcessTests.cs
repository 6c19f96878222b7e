using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Faults;

/// <summary>API and worker are killed at random moments under load, as by a power cut.</summary>
[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
[Category("Faults")]
[NonParallelizable]
public sealed class KilledProcessTests(string engine)
{
    readonly DateTimeOffset started = DateTimeOffset.UtcNow;

    [Test]
    public async Task Killed_processes_lose_double_and_strand_nothing()
    {
        var random = FaultRun.Random();
        await using var scene = await FaultScene.Open(engine);
        await scene.StartWorker();
        scene.Load.Start();
        await scene.Load.More(20);

        for (var kill = 0; kill < FaultRun.Kills; kill++)
        {
            await Task.Delay(random.Next(50, 2_000));
            if (kill % 2 == 0) await scene.KillWorker();
            else await scene.KillApi();
        }

        await scene.Load.More(20);
        await scene.Load.Stop();
        await scene.MustBalance(started);
    }
}
