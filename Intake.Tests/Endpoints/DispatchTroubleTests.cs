using System.Text.Json.Nodes;
using FluentAssertions;
using Intake.Core.Endpoints;
using Intake.Core.Hooks;
using Intake.Core.Outbox;
using Intake.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace Intake.Tests.Endpoints;

/// <summary>Endpoints that answer badly, and processes that die.</summary>
[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class DispatchTroubleTests(string engine) : DispatchFixture(engine)
{
    [Test]
    public async Task It_waits_as_long_as_it_was_asked_to()
    {
        receiver.Answers.Enqueue(429);
        receiver.RetryAfter = "3600";
        await scene.Move(number, "confirmed");

        await scene.Deliver(Type);

        (await scene.Waits(Type)).Should().BeGreaterOrEqualTo(TimeSpan.FromHours(1)).And.BeLessThan(TimeSpan.FromHours(2));
        (await State()).Should().Be("queued 1");
    }

    [Test]
    public async Task One_that_is_gone_is_switched_off_and_told_nothing_more()
    {
        receiver.Usually = 410;
        await scene.Move(number, "confirmed");
        await scene.Deliver(Type);
        await scene.Move(number, "in-challenge");
        await scene.Deliver(Type);

        receiver.Got.Should().ContainSingle();
        (await scene.Get<EndpointRegister>().Find(endpoint.Id))!.DisabledBecause.Should().Be("410");
        (await scene.Query<string>("select actor || ' ' || action from audit")).Should().Contain("system:endpoints endpoint.disable");
        (await State()).Should().Be("failed 1");
    }

    [Test]
    public async Task After_three_days_it_is_given_up_and_a_person_can_send_it_again()
    {
        receiver.Usually = 500;
        await scene.Move(number, "confirmed");
        var began = scene.Clock.GetUtcNow();
        for (var attempt = 0; attempt < 40 && (await State())[0] != 'f'; attempt++)
        {
            await scene.DeliverNext(Type);
            // The circuit may be open: that counts as no attempt.
            scene.Clock.Advance(TimeSpan.FromSeconds(40));
        }

        (await State()).Should().Be("failed 17");
        (scene.Clock.GetUtcNow() - began).Should().BeGreaterThan(TimeSpan.FromDays(2)).And.BeLessThan(TimeSpan.FromDays(4));
        receiver.Usually = 200;
        (await scene.Get<EndpointRegister>().Replay(endpoint.Id, null, TellingScene.Analyst)).Should().Be((1, null));
        await scene.Deliver(Type);
        (await State()).Should().Be("sent 1");
        receiver.Got.Select(got => got.Id).Distinct().Should().ContainSingle();
    }

    [Test]
    public async Task One_that_fails_again_and_again_is_left_alone_for_a_while()
    {
        receiver.Usually = 500;
        for (var contact = 0; contact < 8; contact++) await scene.Receive(A.Contact().About($"Behov nummer {contact} om något helt annat, {Guid.NewGuid():N}."));

        await scene.Deliver(Type);

        receiver.Got.Should().HaveCount(5, "then the circuit opens");
        (await Journal()).Should().HaveCount(5);
        receiver.Usually = 200;
        scene.Clock.Advance(TimeSpan.FromMinutes(3));
        while (await scene.Deliver(Type) > 0) { }
        (await scene.Query<string>("select distinct state from dispatches")).Should().Equal("sent");
    }

    [Test]
    public async Task A_process_that_dies_after_sending_sends_again_under_the_same_id()
    {
        await scene.Move(number, "confirmed");
        var id = (await scene.Due(Type)).Single();
        // As a process that is killed between the answer and the note of it.
        var now = scene.Clock.GetUtcNow();
        await scene.Store.Database.Write(async session =>
        {
            await DispatchTable.Claim(session, id, now.ToUnixTimeMilliseconds(), now.AddMinutes(5).ToUnixTimeMilliseconds());
            await DispatchTable.StartAttempt(session, id, now);
        });
        await scene.Get<DispatchSender>().Send([id], default);
        receiver.Got.Should().BeEmpty("another process has it");

        scene.Clock.Advance(TimeSpan.FromMinutes(6));
        await new StuckDispatches(scene.Store.Database, Options.Create(new EndpointOptions()), scene.Get<OutboxWakeUps>(), scene.Clock, NullLogger<StuckDispatches>.Instance).Requeue(default);
        await scene.Deliver(Type);

        receiver.Got.Single().Id.Should().Be(id);
        (await Journal()).Should().Equal("not-now process-died", "sent 200");
    }

    [Test]
    public async Task What_leads_inside_is_not_connected_to()
    {
        await Know("http://localhost:1/");
        await scene.Store.Database.Write(session => session.Execute("update endpoints set url = 'http://169.254.169.254/latest'"));
        await scene.Move(number, "confirmed");

        await scene.Deliver(Type);

        (await Journal()).Should().OnlyContain(line => line == "refused address");
    }
}
