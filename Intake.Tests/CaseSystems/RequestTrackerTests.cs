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
public sealed class RequestTrackerTests(string engine)
{
    const string Type = OutboxTable.WriteBackQueued;

    TellingScene scene = null!;
    RequestTrackerStandIn rt = null!;
    string number = "";

    [SetUp]
    public async Task Flag()
    {
        scene = await TellingScene.Open(engine);
        rt = await RequestTrackerStandIn.Start();
        await Know("rt", rt.Address);
        number = await scene.Receive(A.Contact().About("Det saknas en bänk vid busshållplatsen.") with { Source = "rt", CaseId = "12" });
    }

    [TearDown]
    public async Task Close()
    {
        if (scene is not null) await scene.DisposeAsync();
        if (rt is not null) await rt.DisposeAsync();
    }

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

    [Test]
    public async Task A_yes_that_was_none_is_told_to_the_operator()
    {
        rt.MayNotSetFields = true;

        await scene.Deliver(Type);

        (await State()).Should().Be("failed 0/1 fields-not-set");
        rt.Comments.Should().ContainSingle("the agent is told all the same");
    }

    [Test]
    public async Task A_tag_that_somebody_chose_stays()
    {
        rt.Fields["Innovation"] = "Idé";

        await scene.Deliver(Type);

        rt.Fields["Innovation"].Should().Be("Idé");
        (await State()).Should().Be("told 1/1 200");
    }

    [Test]
    public async Task After_three_days_it_is_given_up()
    {
        rt.Only = 503;
        var began = scene.Clock.GetUtcNow();
        for (var attempt = 0; attempt < 18; attempt++)
        {
            await scene.DeliverNext(Type);
            // The circuit may be open: that counts as no attempt.
            scene.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        (await State()).Should().Be("failed 0/1 503");
        (scene.Clock.GetUtcNow() - began).Should().BeGreaterThan(TimeSpan.FromDays(2)).And.BeLessThan(TimeSpan.FromDays(4));
    }

    [Test]
    public async Task One_that_hangs_holds_up_no_other()
    {
        await using var other = await RequestTrackerStandIn.Start();
        await Know("other", other.Address);
        rt.Hangs = true;
        await scene.Receive(A.Contact().About("Bibliotekets öppettider är för korta.") with { Source = "other", CaseId = "12" });

        await scene.Get<WriteBackSender>().Send(await scene.Due(Type), default);

        other.Comments.Should().ContainSingle();
        (await State()).Should().StartWith("sending");
    }

    [Test]
    public async Task Words_under_secrecy_are_not_told()
    {
        var secret = await scene.Receive(A.Contact().About("Hemtjänsten kommer för sent.") with { Source = "rt", CaseId = "12", Kind = "idea", Area = "health-care" });
        await scene.Move(secret, ItemState.Confirmed, "Mormor fick vänta");
        for (var round = 0; round < 2; round++) await scene.Deliver(Type);

        rt.Comments.Should().Contain(comment => comment.Content.Contains($"Idén {secret} är nu: Bekräftad."));
        rt.Comments.Should().NotContain(comment => comment.Content.Contains("Mormor"));
    }

    [Test]
    public async Task A_source_without_a_secret_is_told_nothing()
    {
        await scene.Get<SourceRegister>().Create(new("silent", "Tyst", SourceKind.RequestTracker, null, rt.Address), TellingScene.Analyst);
        await scene.Receive(A.Contact().About("Simhallen är för kall.") with { Source = "silent", CaseId = "7" });

        (await scene.Single<long>("select count(*) from write_backs where source = 'silent'")).Should().Be(0);
    }

    async Task Know(string name, string address)
    {
        var sources = scene.Get<SourceRegister>();
        (await sources.Create(new(name, name, SourceKind.RequestTracker, null, address), TellingScene.Analyst)).Refusal.Should().BeNull();
        (await sources.Rotate(name, SecretPurpose.Api, TimeSpan.Zero, TellingScene.Analyst, RequestTrackerStandIn.Token)).Refusal.Should().BeNull();
    }

    Task<string> State() => scene.Single<string>(
        "select state || ' ' || told || '/' || wanted || ' ' || coalesce(code, '') from write_backs where source = 'rt' order by id limit 1");
}
