using System.Text;
using FluentAssertions;
using Intake.Core.Rights;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Rights;

/// <summary>GDPR 15–21 on real stores: found, exported, rectified, erased, held; and a record disclosed.</summary>
[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class RightsTests(string engine)
{
    RightsScene scene = null!;

    [SetUp]
    public async Task Open() => scene = await RightsScene.Open(engine);

    [TearDown]
    public async Task Close()
    {
        if (scene is not null) await scene.DisposeAsync();
    }

    [TestCase("anna@example.se")]
    [TestCase("+46 70 123 45 67")]
    public async Task A_person_is_found_by_either_address_with_what_became_of_it_and_the_look_is_noted(string address)
    {
        await scene.Receive(RightsScene.Anna);
        await scene.Receive(RightsScene.Said("somebody@example.org", null));

        var (person, _) = await scene.Finder.Find(address, "D 17", RightsScene.Officer);

        var contact = person!.Contacts.Should().ContainSingle().Subject;
        contact.Should().BeEquivalentTo(new { Name = "Anna Kanariefågel", Email = "Anna@Example.se", Phone = "070-123 45 67" });
        contact.Item.Should().StartWith("B-");
        contact.Messages.Single().State.Should().Be("queued");
        (await scene.Audit()).Should().Equal("user:officer resident.read D 17");
    }

    [Test]
    public async Task A_look_without_a_reason_is_refused_and_one_without_a_hit_is_noted()
    {
        (await scene.Finder.Find("anna@example.se", " ", RightsScene.Officer)).Refusal.Should().Be(RightsRefusals.MissingReason);
        (await scene.Finder.Find("nobody@example.se", "D 18", RightsScene.Officer)).Refusal.Should().Be(RightsRefusals.UnknownPerson);

        (await scene.Audit()).Should().Equal("user:officer resident.read D 18");
    }

    [Test]
    public async Task An_export_holds_all_of_the_person_as_json_and_as_a_page()
    {
        await scene.Receive(RightsScene.Anna);
        var (person, _) = await scene.Finder.Look(await Hash(), PersonFinder.Exported, "D 17", RightsScene.Officer);

        Encoding.UTF8.GetString(Exports.Json(person!)).Should().Contain("\"email\": \"Anna@Example.se\"").And.Contain("\"event\": \"receipt\"").And.NotContain(person!.Hash);
        Encoding.UTF8.GetString(Report.Html(person, "sv")).Should().Contain("Anna@Example.se").And.Contain(person.Contacts[0].Reference);
        (await scene.Audit()).Should().Equal("user:officer resident.export D 17");
    }

    [Test]
    public async Task Rectified_details_are_used_from_then_on_and_the_original_is_kept_sealed()
    {
        await scene.Receive(RightsScene.Anna);

        (await Rectify(new("Eva Kanariefågel", "eva@example.org", null, "none"))).Should().BeNull();

        (await scene.Finder.Find("anna@example.se", "D", RightsScene.Officer)).Person.Should().BeNull();
        var contact = (await scene.Finder.Find("eva@example.org", "D", RightsScene.Officer)).Person!.Contacts.Single();
        contact.Should().BeEquivalentTo(new { Name = "Eva Kanariefågel", Phone = "070-123 45 67", Wants = "none" });
        contact.Corrections.Single().Should().BeEquivalentTo(new { Fields = "name,email,wants", Email = "Anna@Example.se", Wants = "receipt" });
        (await scene.Everything()).Should().NotContainAny("Kanariefågel", "eva@example.org", "Anna@Example.se");
        (await Rectify(new(null, "no address", null, null)))!.Code.Should().Be("bad_email");
        (await Rectify(new(null, null, null, null))).Should().Be(RightsRefusals.NothingToRectify);
    }

    [Test]
    public async Task Erasing_takes_the_person_away_and_leaves_what_was_said()
    {
        await scene.Receive(RightsScene.Anna);
        await Rectify(new("Eva", null, null, null));

        (await scene.Erasure.EraseAt("anna@example.se", "D 17", RightsScene.Officer)).Should().Be((1, null));

        (await scene.Count("vault")).Should().Be(0);
        (await scene.Count("corrections")).Should().Be(0);
        (await scene.Count("messages where state = 'cancelled'")).Should().Be(1);
        (await scene.Count("contacts")).Should().Be(1);
        (await scene.Count("erasures")).Should().Be(1);
        (await scene.Audit()).Should().EndWith("user:officer resident.erase D 17");
        (await scene.Erasure.EraseAt("anna@example.se", "D 17", RightsScene.Officer)).Refusal.Should().Be(RightsRefusals.UnknownPerson);
    }

    [Test]
    public async Task Under_legal_hold_nothing_is_erased_until_the_hold_is_lifted()
    {
        await scene.Receive(RightsScene.Anna);
        var hold = scene.Services.GetRequiredService<LegalHold>();
        (await hold.Set(await Hash(), true, "T 1", RightsScene.Officer)).Should().BeNull();

        (await scene.Erasure.Erase(await Hash(), "D 17", RightsScene.Officer)).Refusal.Should().Be(RightsRefusals.Held);
        (await scene.Count("vault")).Should().Be(1);

        await hold.Set(await Hash(), false, "T 1", RightsScene.Officer);
        (await scene.Erasure.Erase(await Hash(), "D 17", RightsScene.Officer)).Refusal.Should().BeNull();
        (await scene.Audit()).Should().Equal(
            "user:officer resident.hold T 1", "user:officer resident.release T 1", "user:officer resident.erase D 17");
    }

    [Test]
    public async Task A_disclosed_record_tells_what_was_said_but_not_who_and_is_logged()
    {
        var id = await scene.Receive(RightsScene.Anna);
        var reference = await scene.Store.Database.Read(s => s.Single<string>("select reference from contacts"));

        var (record, _) = await Disclosure.Disclose(reference.ToLowerInvariant(), "json", "D 20", RightsScene.Officer);

        var json = Encoding.UTF8.GetString(Exports.Json(record!));
        json.Should().Contain(reference).And.Contain("belysning").And.NotContainAny("Anna", "example", "070", "rotected", id);
        (await scene.Count("disclosures where because = 'D 20' and made_by = 'user:officer'")).Should().Be(1);
        (await scene.Audit()).Should().Equal("user:officer record.disclose D 20");
        (await Disclosure.Disclose("K-00000-00000", "json", "D", RightsScene.Officer)).Refusal.Should().Be(RightsRefusals.UnknownReference);
    }

    [Test]
    public async Task That_an_identity_is_protected_is_told_to_who_decides_and_the_look_is_noted()
    {
        await scene.Receive(RightsScene.Anna with { Resident = new() { ProtectedIdentity = true } });
        var reference = await scene.Store.Database.Read(s => s.Single<string>("select reference from contacts"));

        var (record, _) = await Disclosure.Look(reference, "D 21", RightsScene.Officer);

        record!.Protected.Should().Be(1);
        Encoding.UTF8.GetString(Report.Html(record, "sv")).Should().NotContain("rotected").And.NotContain("kydda");
        (await scene.Audit()).Should().Equal("user:officer protected.read D 21");
    }

    Disclosure Disclosure => scene.Services.GetRequiredService<Disclosure>();

    async Task<string> Hash() => (await scene.Finder.HashOf("anna@example.se"))!;

    async Task<Core.Contacts.Refusal?> Rectify(Rectified right) =>
        await scene.Services.GetRequiredService<Rectification>().Rectify(await Hash(), right, "D 17", RightsScene.Officer);
}
