using FluentAssertions;
using Intake.Core.Endpoints;
using Intake.Core.Storage;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Endpoints;

/// <summary>What was sent goes by a rule; what waits does not.</summary>
[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class RetainedDispatchesTests(string engine) : DispatchFixture(engine)
{
    readonly RetainedDispatches rule = new();

    [Test]
    public async Task What_was_sent_goes_with_its_journal_and_what_waits_stays()
    {
        await scene.Move(number, "confirmed");
        await scene.Deliver(Type);
        await scene.Move(number, "dormant");
        scene.Clock.Advance(TimeSpan.FromDays(30));
        var before = scene.Clock.GetUtcNow().ToUnixTimeMilliseconds();

        (await scene.Store.Database.Read(session => rule.Count(session, before))).Should().Be(1);
        await scene.Store.Database.Write(async session =>
            await rule.Delete(session, [.. (await rule.Next(session, before, "", 10)).Select(row => row.Id)]));

        (await scene.Query<string>("select state from dispatches")).Should().Equal(DispatchState.Queued);
        (await Journal()).Should().BeEmpty();
        (await scene.Store.Database.Read(session => rule.Count(session, before))).Should().Be(0);
    }
}
