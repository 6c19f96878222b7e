using FluentAssertions;
using Intake.Core.Audit;
using Intake.Core.Backlog;
using Intake.Core.CaseSystems;
using Intake.Core.Outbox;
using Intake.Core.Sources;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.CaseSystems;

/// <summary>What becomes of a contact is told to its ticket, whatever happens on the way.</summary>
[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class RequestTrackerTests(string engine) : RequestTrackerFixture(engine)
{
    [Test]
    public async Task A_ticket_is_told_when_its_contact_is_routed()
    {
        await scene.Deliver(Type);

        rt.Fields.Should().Equal(new Dictionary<string, string> { ["Innovation"] = "Behov", ["Innovationsärende"] = number, ["Innovationsläge"] = "Nytt" });
        rt.Comments.Single().Content.Should().StartWith($"Behovet {number} är nu: Nytt. https://intake.example.se/backlog/{number}\n\n[kci:");
        (await State()).Should().Be("told 1/1 200");
    }

    [Test]
    public async Task A_move_is_told_with_why_and_nothing_is_told_twice()
    {
        await scene.Deliver(Type);
        await scene.Move(number, ItemState.Confirmed, "Flera har hört av sig, ring 0701740605.");
        await scene.Deliver(Type);
        await scene.Deliver(Type);

        rt.Fields["Innovationsläge"].Should().Be("Bekräftat");
        rt.Comments.Should().HaveCount(2);
        rt.Comments[1].Content.Should().StartWith($"Behovet {number} är nu: Bekräftat. Flera har hört av sig, ring [telefonnummer]. https://");
        rt.Calls.Should().NotContain(call => call.Contains("transactions"), "nothing was repeated");
    }

    [Test]
    public async Task A_ticket_that_somebody_changes_meanwhile_is_read_again()
    {
        rt.ChangedBetween = 2;

        await scene.Deliver(Type);

        rt.Fields["Innovationsärende"].Should().Be(number);
        rt.Comments.Should().ContainSingle();
        rt.Calls.Count(call => call.StartsWith("PUT", StringComparison.Ordinal)).Should().Be(3);
    }

    [Test]
    public async Task One_that_changes_again_and_again_waits_for_a_quieter_moment()
    {
        rt.ChangedBetween = 5;
        await scene.Deliver(Type);
        (await State()).Should().Be("queued 0/1 412");
        rt.Comments.Should().BeEmpty();

        await scene.DeliverNext(Type);

        (await State()).Should().Be("told 1/1 200");
        rt.Comments.Should().ContainSingle();
    }

    [TestCase(503)]
    [TestCase(500)]
    [TestCase(429)]
    public async Task While_it_is_away_nothing_is_lost_and_the_latest_is_told_once(int status)
    {
        rt.Only = status;
        await scene.Deliver(Type);
        await scene.Move(number, ItemState.Confirmed);
        await scene.Deliver(Type);
        await scene.Move(number, ItemState.InChallenge);
        await scene.Deliver(Type);
        (await State()).Should().Be($"queued 0/3 {status}");

        rt.Only = null;
        for (var round = 0; round < 4; round++) await scene.DeliverNext(Type);

        rt.Comments.Single().Content.Should().Contain("I utmaning");
        rt.Fields["Innovationsläge"].Should().Be("I utmaning");
        (await State()).Should().Be("told 3/3 200");
    }

    [Test]
    public async Task A_lost_answer_makes_no_second_comment()
    {
        rt.LosesAnswers = 1;
        await scene.Deliver(Type);
        (await State()).Should().Be("queued 0/1 connection");

        await scene.DeliverNext(Type);

        rt.Comments.Should().ContainSingle();
        (await State()).Should().Be("told 1/1 200");
    }

    [Test]
    public async Task One_that_was_told_but_not_noted_is_told_no_second_time_when_its_process_dies()
    {
        rt.LosesAnswers = 1;
        await scene.Deliver(Type);
        // As a process that died over it: claimed, and nobody ends it.
        var (id, lease) = (await scene.Single<string>("select id from write_backs"), TimeSpan.FromMinutes(5));
        var now = scene.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        await scene.Store.Database.Write(session => WriteBackTable.Claim(session, id, now, now + (long)lease.TotalMilliseconds));
        await scene.DeliverNext(Type);
        (await State()).Should().StartWith("sending");

        scene.Clock.Advance(lease + TimeSpan.FromSeconds(1));
        var found = await new StuckWriteBacks(scene.Store.Database, Microsoft.Extensions.Options.Options.Create(new CaseSystemOptions()),
            scene.Get<OutboxWakeUps>(), scene.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<StuckWriteBacks>.Instance).Requeue(default);
        await scene.Deliver(Type);

        found.Should().Be(1);
        rt.Comments.Should().ContainSingle();
        (await State()).Should().Be("told 1/1 200");
    }

    [Test]
    public async Task What_is_refused_for_good_stands_as_failed_until_a_person_replays_it()
    {
        await scene.Get<SourceRegister>().Rotate("rt", SecretPurpose.Api, TimeSpan.Zero, TellingScene.Analyst, "wrong-token");
        scene.Clock.Advance(SourceRegister.Remembered + TimeSpan.FromSeconds(1));
        await scene.Deliver(Type);
        (await State()).Should().Be("failed 0/1 401");
        (await scene.Waits(Type)).Should().BeNull();

        await scene.Get<SourceRegister>().Rotate("rt", SecretPurpose.Api, TimeSpan.Zero, TellingScene.Analyst, RequestTrackerStandIn.Token);
        scene.Clock.Advance(SourceRegister.Remembered + TimeSpan.FromSeconds(1));
        (await scene.Get<WriteBacks>().Replay(null, TellingScene.Analyst)).Should().Be(1);
        await scene.Deliver(Type);

        (await State()).Should().Be("told 1/1 200");
        (await scene.Get<WriteBacks>().Replay(null, TellingScene.Analyst)).Should().Be(0);
    }
}
