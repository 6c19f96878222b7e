using FluentAssertions;
using Intake.Core.Backlog;
using Intake.Core.Contacts;
using Intake.Core.Deduplication;
using Intake.Core.Outbox;
using Intake.Core.Pipeline;
using Intake.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace Intake.Tests.Backlog;

/// <summary>What is said in an area under secrecy stays with the unit that receives it.</summary>
[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class ReadingTests(string engine)
{
    const string Secret = "Hemtjänsten kommer för sent till mormor, hon får vänta på insulinet varje morgon.";
    const string Open = "Det saknas belysning längs gångvägen vid Norrby skola.";

    TestStore store = null!;
    OutboxWakeUps relay = null!;
    KnownWordings known = null!;
    BacklogReader backlog = null!;
    ItemRow item = null!;

    [SetUp]
    public async Task Record()
    {
        store = await TestStore.Create(engine);
        (relay, known) = (new(), new(store.Database));
        backlog = new(store.Database, TimeProvider.System);
        await Route(A.Contact().About(Secret).At("Solbacken") with { Area = "health-care" });
        await Route(A.Contact().About(Open).At("Norrby"));
        item = (await backlog.List(new() { Area = "health-care" }, Reading.Everything)).Items.Single();
    }

    [TearDown]
    public async Task Close()
    {
        relay?.Dispose();
        known?.Dispose();
        if (store is not null) await store.DisposeAsync();
    }

    [Test]
    public async Task The_receiving_unit_reads_the_words()
    {
        var found = await backlog.Item(item.Number, new([item.Unit]));

        found!.Voices.Single().Text.Should().Be(Secret);
        (await backlog.List(new() { Q = "insulinet" }, new([item.Unit]))).Total.Should().Be(1);
    }

    [TestCase("")]
    [TestCase("Trafiknämnden")]
    public async Task Another_unit_sees_that_there_is_a_need_and_nothing_of_what_was_said(string unit)
    {
        var reading = new Reading(unit.Length == 0 ? [] : [unit]);

        var row = (await backlog.List(new() { Area = "health-care" }, reading)).Items.Single();
        var details = (await backlog.Item(item.Number, reading))!;

        row.Should().BeEquivalentTo(new { item.Number, item.Voices, Title = "Vård och omsorg", Place = (string?)null, IsVeiled = true });
        details.Voices.Should().BeEmpty();
        details.Suggested.Should().BeNull();
        details.Events.Should().NotBeEmpty().And.OnlyContain(past => past.Because == "[]");
    }

    [Test]
    public async Task Another_unit_cannot_find_it_by_its_words_or_its_place()
    {
        var reading = new Reading(["Trafiknämnden"]);

        (await backlog.List(new() { Q = "insulinet" }, reading)).Total.Should().Be(0);
        (await backlog.List(new() { Place = "Solbacken" }, reading)).Total.Should().Be(0);
        (await backlog.Places(10, reading)).Select(place => place.Place).Should().Equal("Norrby");
        (await backlog.List(new() { Q = item.Number }, reading)).Total.Should().Be(1, "its number is no secret");
        var similar = new SimilarNeeds(store.Database, known);
        (await similar.Find(new Query(null, Secret, null), 5, reading)).Should().BeEmpty();
        (await similar.Find(new Query(null, Secret, null), 5, new([item.Unit]))).Should().ContainSingle();
    }

    [Test]
    public async Task An_area_without_secrecy_is_open_to_every_unit()
    {
        var found = (await backlog.List(new() { Q = "belysning" }, Reading.Outside)).Items.Single();

        found.IsVeiled.Should().BeFalse();
        (await backlog.Item(found.Number, Reading.Outside))!.Voices.Single().Text.Should().Be(Open);
    }

    async Task Route(ContactDraft draft)
    {
        var recorded = (Recorded.Accepted)await new ContactRecorder(store.Database, store.Vault, relay, TimeProvider.System).Record(draft);
        var pipeline = new ContactPipeline(
            store.Database, known, new(store.Database), new Settlement(known, new(store.Database), relay, TimeProvider.System),
            new FailedContacts(store.Database, relay, TimeProvider.System, NullLogger<FailedContacts>.Instance));
        await pipeline.Handle([recorded.Id], default);
    }
}
