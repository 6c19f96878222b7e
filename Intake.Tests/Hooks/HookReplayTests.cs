using FluentAssertions;
using Intake.Core.Hooks;
using Intake.Core.Sources;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Hooks;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class HookReplayTests(string engine)
{
    const string Odd = """{ "sort": "Behov", "nr": 17, "vad": "Det saknas en bänk vid stationen." }""";
    const string Mending = """{ "fields": { "caseId": "/nr", "kind": { "at": "/sort", "table": { "behov": "need" } }, "text": "/vad" } }""";

    [Test]
    public async Task What_failed_is_kept_sealed_and_goes_through_once_after_the_mapping_was_mended()
    {
        await using var scene = await HookScene.Open(engine);
        await scene.Sources.SetMapping(HookScene.Name, Mending.Replace("/vad", "/vaddå", StringComparison.Ordinal), HookScene.By);
        var (failed, _) = await scene.Take(scene.Sign("msg-1", Odd));
        (failed!.Outcome, failed.Code, failed.CanReplay).Should().Be((HookOutcome.Failed, "empty_text", true));
        failed.Body.Should().NotContain("bänk");
        scene.Log.ShapeOf(failed).Should().Equal([new BodyPart("/sort", "text", 5), new BodyPart("/nr", "number", 0), new BodyPart("/vad", "text", 33)]);
        (await scene.Replay.Replay(failed.Id, HookScene.By)).Delivery!.Outcome.Should().Be(HookOutcome.Failed, "nothing was mended yet");
        scene.Clock.Advance(SourceRegister.Remembered + TimeSpan.FromSeconds(1));

        await scene.Sources.SetMapping(HookScene.Name, Mending, HookScene.By);
        var replays = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => scene.Replay.Replay(failed.Id, HookScene.By)));

        replays.Select(replay => replay.Delivery).OfType<HookDelivery>().Should().ContainSingle().Which.Outcome.Should().Be(HookOutcome.Accepted);
        replays.Select(replay => replay.Refusal).OfType<Core.Contacts.Refusal>().Should().AllBeEquivalentTo(HookRefusals.NotFailed);
        var now = (await scene.Log.Find(failed.Id))!;
        (now.Body, now.CanReplay).Should().Be((null, false), "it is needed no more");
        (await scene.Take(scene.Sign("msg-1", Odd))).Delivery.Should().Be(now, "the sender's next try is told what became of it");
        (await scene.Count("contacts")).Should().Be(1);
        (await scene.Store.Database.Read(session => session.Query<string>("select action || ' ' || subject from audit where action = 'hook.replay'")))
            .Should().Equal($"hook.replay {failed.Id}", $"hook.replay {failed.Id}");
    }

    [TestCase("no JSON at all", "delivery_not_json")]
    [TestCase("""{ "type": "se.kundcenterintake.contact.flagged.v1", "data": { "caseId": "1", "kind": "wish", "text": "x" } }""", "unknown_kind")]
    [TestCase("""{ "type": "se.kundcenterintake.contact.flagged.v1", "data": { "caseId": "1", "kind": "need", "text": "\ud800" } }""", "delivery_not_json")]
    [TestCase("""{ "type": "se.kundcenterintake.contact.flagged.v1", "data": { "caseId": "1", "kind": "need", "text": "x", "attachTo": "B-2026-99999" } }""", "unknown_item")]
    [TestCase("""{ "type": "se.kundcenterintake.contact.flagged.v1", "data": null }""", "missing_case_id")]
    public async Task Whatever_is_rightly_signed_ends_in_the_log_with_its_code(string body, string code)
    {
        await using var scene = await HookScene.Open(engine);

        var (failed, _) = await scene.Take(scene.Sign("msg-1", body));

        (failed!.Outcome, failed.Code).Should().Be((HookOutcome.Failed, code));
    }

    [TestCase("""{ "type": "se.kundcenterintake.other.v1", "data": {} }""")]
    [TestCase("[]")]
    [TestCase("null")]
    public async Task What_is_not_meant_for_us_is_passed_over_and_not_kept(string body)
    {
        await using var scene = await HookScene.Open(engine);

        var (ignored, _) = await scene.Take(scene.Sign("msg-1", body));

        (ignored!.Outcome, ignored.Body).Should().Be((HookOutcome.Ignored, null));
        (await scene.Replay.Replay(ignored.Id, HookScene.By)).Refusal.Should().Be(HookRefusals.NotFailed);
    }

    [Test]
    public async Task All_that_failed_is_replayed_a_source_at_a_time_or_together()
    {
        await using var scene = await HookScene.Open(engine);
        for (var number = 0; number < 130; number++) await scene.Take(scene.Sign($"msg-{number}", $$"""{ "nr": {{number}}, "sort": "Behov", "vad": "Bänk {{number}} saknas" }"""));
        (await scene.Log.Counts()).Should().BeEquivalentTo([new HookCount { Source = HookScene.Name, Outcome = HookOutcome.Ignored, Deliveries = 130 }]);
        await scene.Sources.SetMapping(HookScene.Name, Mending.Replace("/vad", "/inget", StringComparison.Ordinal), HookScene.By);
        scene.Clock.Advance(TimeSpan.FromSeconds(4));
        for (var number = 200; number < 330; number++) await scene.Take(scene.Sign($"msg-{number}", $$"""{ "nr": {{number}}, "sort": "Behov", "vad": "Bänk {{number}} saknas" }"""));
        await scene.Sources.SetMapping(HookScene.Name, Mending, HookScene.By);
        scene.Clock.Advance(TimeSpan.FromSeconds(4));

        (await scene.Replay.ReplayAll("annat", HookScene.By)).Should().Be(new HookReplayed(0, 0));
        (await scene.Replay.ReplayAll("", HookScene.By)).Should().Be(new HookReplayed(130, 0));

        (await scene.Count("contacts")).Should().Be(130);
        var page = await scene.Log.List(new(Outcome: HookOutcome.Accepted, Take: 50));
        var next = await scene.Log.List(new(Outcome: HookOutcome.Accepted, Before: page[^1].Id, Take: 100));
        (page.Count, next.Count, page.Concat(next).Distinct().Count()).Should().Be((50, 80, 130));
    }

    [Test]
    public async Task The_log_goes_after_its_rule_and_a_body_before_it()
    {
        await using var scene = await HookScene.Open(engine);
        var (old, _) = await scene.Take(scene.Sign("msg-1", "nothing"));
        scene.Clock.Advance(TimeSpan.FromDays(31));
        var (young, _) = await scene.Take(scene.Sign("msg-2", "nothing"));
        var before = scene.Clock.GetUtcNow().AddDays(-30).ToUnixTimeMilliseconds();

        await Delete(new RetainedBodies());
        ((await scene.Log.Find(old!.Id))!.Body, (await scene.Log.Find(young!.Id))!.CanReplay).Should().Be((null, true));
        (await scene.Replay.Replay(old.Id, HookScene.By)).Refusal.Should().Be(HookRefusals.BodyGone);
        await Delete(new RetainedDeliveries());
        ((await scene.Log.Find(old.Id)) is null, (await scene.Log.Find(young.Id)) is null).Should().Be((true, false));
        new RetainedDeliveries().ShortestPeriod.Should().Be(30, "an id is remembered that long at least");

        async Task Delete(Core.Retention.IRetained kind) => await scene.Store.Database.Write(async session =>
        {
            (await kind.Count(session, before)).Should().Be(1);
            await kind.Delete(session, [.. (await kind.Next(session, before, "", 10)).Select(row => row.Id)]);
        });
    }
}
