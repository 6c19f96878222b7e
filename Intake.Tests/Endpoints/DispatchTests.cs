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
public sealed class DispatchTests(string engine) : DispatchFixture(engine)
{
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

    [TestCase("http://example.se/hook", "bad_endpoint_url")]
    [TestCase("https://user:pass@example.se/hook", "bad_endpoint_url")]
    [TestCase("ftp://example.se/hook", "bad_endpoint_url")]
    [TestCase("not an address", "bad_endpoint_url")]
    public async Task An_address_that_cannot_be_right_is_refused(string url, string code) =>
        (await scene.Get<EndpointRegister>().Create(new(url, "Datalagret"), TellingScene.Analyst)).Refusal!.Code.Should().Be(code);
}
