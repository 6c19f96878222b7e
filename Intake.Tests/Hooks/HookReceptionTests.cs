using System.Text.Json.Nodes;
using FluentAssertions;
using Intake.Core.Hooks;
using Intake.Core.Sources;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Hooks;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class HookReceptionTests(string engine)
{
    [Test]
    public async Task A_delivery_becomes_a_contact_and_the_same_one_again_gets_the_same_answer()
    {
        await using var scene = await HookScene.Open(engine);
        var body = Flagged.Body("4711", more: new() { ["resident"] = new JsonObject { ["wants"] = "receipt", ["channel"] = "email", ["email"] = "a@example.org" } });

        var (first, _) = await scene.Take(scene.Sign("msg-1", body));
        scene.Clock.Advance(TimeSpan.FromHours(3));
        var (again, _) = await scene.Take(scene.Sign("msg-1", body));

        first!.Outcome.Should().Be(HookOutcome.Accepted);
        again.Should().Be(first);
        first.Reference.Should().StartWith("K-");
        first.Body.Should().BeNull("only what failed is kept");
        (await scene.Count("contacts"), await scene.Count("vault"), await scene.Count("outbox"), await scene.Count("hook_deliveries")).Should().Be((1, 1, 1, 1));
        var contact = await scene.Store.Database.Read(session => session.First<Core.Contacts.Contact>("select * from contacts"));
        (contact!.Source, contact.CaseId, contact.Channel).Should().Be((HookScene.Name, "4711", "phone"));
        DateTimeOffset.FromUnixTimeMilliseconds(contact.RecordedAt).Should().Be(new DateTimeOffset(2026, 11, 2, 7, 59, 0, TimeSpan.Zero), "that is when it was flagged");
    }

    [Test]
    public async Task The_same_case_under_another_id_is_known_and_the_other_kind_of_it_is_new()
    {
        await using var scene = await HookScene.Open(engine);
        var (first, _) = await scene.Take(scene.Sign("msg-1", Flagged.Body("4711")));

        var (second, _) = await scene.Take(scene.Sign("msg-2", Flagged.Body("4711")));
        var (idea, _) = await scene.Take(scene.Sign("msg-3", Flagged.Body("4711", kind: "idea")));

        (second!.Outcome, second.ContactId).Should().Be((HookOutcome.Known, first!.ContactId));
        idea!.Outcome.Should().Be(HookOutcome.Accepted);
        (await scene.Count("contacts")).Should().Be(2);
    }

    [TestCase(SourceKind.Standard)]
    [TestCase(SourceKind.Zammad)]
    public async Task However_many_send_one_delivery_at_once_it_has_one_effect_and_one_answer(string kind)
    {
        await using var scene = await HookScene.Open(engine, kind);
        var signed = kind == SourceKind.Zammad
            ? Signed.Zammad(scene.Secret, "d-1", """{ "kind": "behov", "ticket": { "number": "1", "title": "Bänk" }, "article": { "body": "Det saknas en bänk." } }""")
            : scene.Sign("msg-1", Flagged.Body("4711"));

        var answers = await Task.WhenAll(Enumerable.Range(0, engine == "sqlite" ? 1_000 : 300).Select(_ => Task.Run(() => scene.Take(signed))));

        answers.Select(answer => (answer.Delivery!.Id, answer.Delivery.Outcome, answer.Delivery.Reference)).Distinct().Should().ContainSingle()
            .Which.Outcome.Should().Be(HookOutcome.Accepted);
        (await scene.Count("contacts"), await scene.Count("outbox"), await scene.Count("hook_deliveries")).Should().Be((1, 1, 1));
    }

    [Test]
    public async Task What_Zammad_signed_has_no_second_effect_under_ids_that_somebody_made_up()
    {
        await using var scene = await HookScene.Open(engine, SourceKind.Zammad);
        const string body = """{ "kind": "idé", "ticket": { "number": "1", "title": "Utegym" }, "article": { "body": "Bygg ett utegym." } }""";
        var (first, _) = await scene.Take(Signed.Zammad(scene.Secret, "d-1", body));

        var answers = await Task.WhenAll(Enumerable.Range(2, 20).Select(number => scene.Take(Signed.Zammad(scene.Secret, $"d-{number}", body))));

        answers.Should().OnlyContain(answer => answer.Delivery == first);
        (await scene.Count("hook_deliveries")).Should().Be(1);
    }

    [Test]
    public async Task Old_secrets_hold_until_their_overlap_ends_and_a_disabled_source_is_a_stranger()
    {
        await using var scene = await HookScene.Open(engine);
        var old = scene.Secret;
        var (fresh, _) = await scene.Sources.Rotate(HookScene.Name, SecretPurpose.Hook, TimeSpan.FromMinutes(1), HookScene.By);
        Signed By(string secret, string id) => Signed.Standard(secret, id, scene.Clock.GetUtcNow(), Flagged.Body(id));

        (await scene.Take(By(old, "1"))).Delivery!.Outcome.Should().Be(HookOutcome.Accepted);
        (await scene.Take(By(fresh!, "2"))).Delivery!.Outcome.Should().Be(HookOutcome.Accepted);
        scene.Clock.Advance(TimeSpan.FromMinutes(2));
        (await scene.Take(By(old, "3"))).Refusal.Should().Be(HookRefusals.SignatureInvalid);
        await scene.Sources.Disable(HookScene.Name, HookScene.By);
        (await scene.Take(By(fresh!, "4"))).Refusal.Should().Be(HookRefusals.SignatureInvalid);
        (await scene.Hooks.Take("nobody", By(fresh!, "5").Call)).Refusal.Should().Be(HookRefusals.SignatureInvalid);
        (await scene.Count("hook_deliveries")).Should().Be(2, "of what is not proven nothing is stored");
    }

    [Test]
    public async Task A_secret_for_another_purpose_or_source_opens_nothing()
    {
        await using var scene = await HookScene.Open(engine);
        var context = (await scene.Sources.Secrets(HookScene.Name, SecretPurpose.Context)).Single();
        var other = (await scene.Sources.Create(new("annat", "Annat", SourceKind.Standard), HookScene.By)).Made!.HookSecret;

        foreach (var secret in new[] { context, other })
            (await scene.Take(Signed.Standard(secret, "1", scene.Clock.GetUtcNow(), Flagged.Body("1")))).Refusal.Should().Be(HookRefusals.SignatureInvalid);
    }
}
