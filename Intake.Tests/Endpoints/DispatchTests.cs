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

/// <summary>Endpoints are told what happens, signed, at least once, whatever they answer.</summary>
[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class DispatchTests(string engine)
{
    const string Type = OutboxTable.DispatchQueued;

    TellingScene scene = null!;
    ReceiverStandIn receiver = null!;
    NewEndpoint endpoint = null!;
    string number = "";

    [SetUp]
    public async Task Add()
    {
        scene = await TellingScene.Open(engine);
        receiver = await ReceiverStandIn.Start();
        number = await scene.Receive(A.Contact().About("Det saknas en bänk vid busshållplatsen."));
        endpoint = await Know(receiver.Address);
    }

    [TearDown]
    public async Task Close()
    {
        if (scene is not null) await scene.DisposeAsync();
        if (receiver is not null) await receiver.DisposeAsync();
    }

    [Test]
    public async Task A_move_is_told_as_a_signed_cloud_event_with_ids_and_links_only()
    {
        await scene.Move(number, "confirmed", "En bänk behövs verkligen.");
        await scene.Deliver(Type);

        var got = receiver.Got.Single();
        got.Judge(scene.Clock.GetUtcNow(), endpoint.Secret).Should().Be(SignatureVerdict.Good);
        got.ContentType.Should().StartWith("application/cloudevents+json");
        var told = JsonNode.Parse(got.Body)!.AsObject();
        told.Select(member => member.Key).Should().Equal("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data");
        $"{told["specversion"]} {told["type"]} {told["subject"]} {told["source"]}".Should().Be($"1.0 se.kundcenterintake.item.moved.v1 {number} https://intake.example.se");
        $"{told["data"]!["from"]} {told["data"]!["to"]} {told["data"]!["link"]}".Should().Be($"new confirmed https://intake.example.se/backlog/{number}");
        got.Body.Should().NotContain("bänk").And.NotContain("busshållplats");
        (await State()).Should().Be("sent 1");
    }

    [Test]
    public async Task A_contact_that_reaches_the_backlog_is_told()
    {
        await scene.Receive(A.Contact().About("Simhallen är för kall.").Case("A-77"));
        await scene.Deliver(Type);

        var told = JsonNode.Parse(receiver.Got.Single().Body)!;
        $"{told["type"]} {told["data"]!["source"]} {told["data"]!["caseId"]}".Should().Be("se.kundcenterintake.contact.routed.v1 test A-77");
    }

    [Test]
    public async Task What_goes_wrong_is_tried_again_under_the_same_id_with_the_same_body()
    {
        foreach (var answer in new[] { 500, 404, -1, 302 }) receiver.Answers.Enqueue(answer);
        await scene.Move(number, "confirmed");
        for (var attempt = 0; attempt < 5; attempt++) await scene.DeliverNext(Type);

        receiver.Got.Should().HaveCount(5);
        receiver.Got.Select(got => got.Id + got.Body).Distinct().Should().ContainSingle();
        receiver.Got.Select(got => got.Timestamp).Distinct().Should().HaveCountGreaterThan(1, "each attempt is signed anew");
        (await Journal()).Should().Equal("not-now 500", "not-now 404", "not-now connection", "not-now 302", "sent 200");
        (await State()).Should().Be("sent 5");
    }

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
    public async Task While_a_secret_changes_both_sign()
    {
        var (next, _) = await scene.Get<EndpointRegister>().Rotate(endpoint.Id, TimeSpan.FromDays(1), TellingScene.Analyst);
        await scene.Move(number, "confirmed");
        await scene.Deliver(Type);
        scene.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        await scene.Move(number, "in-challenge");
        await scene.Deliver(Type);

        var (first, second) = (receiver.Got.First(), receiver.Got.Last());
        var now = DateTimeOffset.FromUnixTimeSeconds(long.Parse(first.Timestamp, null));
        first.Judge(now, endpoint.Secret).Should().Be(SignatureVerdict.Good);
        first.Judge(now, next!).Should().Be(SignatureVerdict.Good);
        second.Judge(scene.Clock.GetUtcNow(), endpoint.Secret).Should().Be(SignatureVerdict.Invalid);
        second.Judge(scene.Clock.GetUtcNow(), next!).Should().Be(SignatureVerdict.Good);
        (await scene.Single<string>("select min(sealed) from endpoint_secrets")).Should().NotContain("whsec_");
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
    public async Task A_change_that_is_rolled_back_tells_nobody()
    {
        var failing = async () => await scene.Store.Database.Write(async session =>
        {
            await scene.Get<Announcer>().Moved(session, new("e", "i", number, "new", "confirmed", scene.Clock.GetUtcNow()));
            throw new InvalidOperationException("rolled back");
        });

        await failing.Should().ThrowAsync<InvalidOperationException>();
        (await scene.Single<long>("select count(*) from dispatches")).Should().Be(0);
    }

    [Test]
    public async Task Each_is_told_what_it_asked_for_and_a_test_when_somebody_presses_the_button()
    {
        await using var other = await ReceiverStandIn.Start();
        var made = await Know(other.Address, EndpointEvent.ContactRouted);
        await scene.Move(number, "confirmed");
        await scene.Get<EndpointRegister>().Test(made.Id, TellingScene.Analyst);
        await scene.Deliver(Type);

        receiver.Got.Should().ContainSingle();
        JsonNode.Parse(other.Got.Single().Body)!["type"]!.GetValue<string>().Should().Be(EndpointEvent.Test);
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

    [TestCase("http://example.se/hook", "bad_endpoint_url")]
    [TestCase("https://user:pass@example.se/hook", "bad_endpoint_url")]
    [TestCase("ftp://example.se/hook", "bad_endpoint_url")]
    [TestCase("not an address", "bad_endpoint_url")]
    public async Task An_address_that_cannot_be_right_is_refused(string url, string code) =>
        (await scene.Get<EndpointRegister>().Create(new(url, "Datalagret"), TellingScene.Analyst)).Refusal!.Code.Should().Be(code);

    async Task<NewEndpoint> Know(string url, params string[] events)
    {
        var (made, refusal) = await scene.Get<EndpointRegister>().Create(new(url, "Datalagret", events), TellingScene.Analyst);
        refusal.Should().BeNull();
        return made!;
    }

    Task<string> State() => scene.Single<string>($"select state || ' ' || attempts from dispatches where endpoint_id = '{endpoint.Id}' order by created_at, id limit 1");

    Task<IReadOnlyList<string>> Journal() => scene.Query<string>("select outcome || ' ' || code from dispatch_attempts order by started_at, id");
}
