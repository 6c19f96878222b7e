using FluentAssertions;
using Intake.Core.Backlog;
using Intake.Core.Contacts;
using Intake.Core.Deduplication;
using Intake.Core.Outbox;
using Intake.Core.Pipeline;
using Intake.Core.Storage;
using Intake.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace Intake.Tests.Backlog;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class BacklogReaderTests(string engine)
{
    TestStore store = null!;
    OutboxWakeUps relay = null!;
    KnownWordings known = null!;
    BacklogReader backlog = null!;

    [SetUp]
    public async Task Open()
    {
        store = await TestStore.Create(engine);
        (relay, known) = (new(), new(store.Database));
        backlog = new(store.Database, TimeProvider.System);
    }

    [TearDown]
    public async Task Close()
    {
        relay?.Dispose();
        known?.Dispose();
        if (store is not null) await store.DisposeAsync();
    }

    [Test]
    public async Task Pages_hold_every_item_once_while_new_ones_arrive()
    {
        await Route(Subjects(12).Select(s => A.Contact().About(s)));
        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = await backlog.List(new() { Take = 5, After = after }, Reading.Everything);
            seen.AddRange(page.Items.Select(i => i.Number));
            after = page.Next;
            await Route([A.Contact().About($"Ett nytt behov av parkeringsplats nummer {seen.Count} vid simhallen.")]);
        }
        while (after is not null);

        seen.Should().OnlyHaveUniqueItems().And.HaveCount(12);
    }

    [TestCase("newest")]
    [TestCase("voices")]
    [TestCase("latest")]
    public async Task Each_order_is_kept_over_pages(string sort)
    {
        await Route(Subjects(9).SelectMany((s, i) => Enumerable.Repeat(A.Contact().About(s), i + 1))
            .Select(draft => draft with { CaseId = Guid.NewGuid().ToString() }));
        var rows = new List<ItemRow>();
        string? after = null;
        do
        {
            var page = await backlog.List(new() { Take = 2, After = after, Sort = sort }, Reading.Everything);
            rows.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        rows.Should().HaveCount(9);
        rows.Select(r => sort switch { "voices" => r.Voices, "latest" => r.LastVoiceAt, _ => r.OpenedAt }).Should().BeInDescendingOrder();
    }

    [Test]
    public async Task Signs_of_a_pattern_are_looked_for_as_they_are()
    {
        await Route([A.Contact().About("Höj bidraget med 50% för föreningen."), A.Contact().About("Bänken är trasig vid torget.")]);

        (await backlog.List(new() { Q = "50%" }, Reading.Everything)).Total.Should().BeLessThan(2);
        (await backlog.List(new() { Q = "_" }, Reading.Everything)).Items.Should().HaveCountLessThan(3);
        (await backlog.List(new() { Q = "bänken" }, Reading.Everything)).Total.Should().Be(1);
        (await backlog.List(new() { Q = "BÄNKEN torget" }, Reading.Everything)).Total.Should().Be(1);
    }

    [Test]
    public async Task Filters_narrow_and_an_item_is_found_by_its_number()
    {
        await Route([A.Contact(), A.Contact().About("Varför inte låna ut sparkcyklar på biblioteket?") with { Kind = ContactKind.Idea }]);

        var idea = (await backlog.List(new() { Kind = "idea" }, Reading.Everything)).Items.Should().ContainSingle().Subject;
        idea.Number.Should().StartWith("I-");
        (await backlog.List(new() { Q = idea.Number.ToLowerInvariant() }, Reading.Everything)).Total.Should().Be(1);
        (await backlog.List(new() { State = "closed" }, Reading.Everything)).Should().BeEquivalentTo(new BacklogPage([], 0, null));
        (await backlog.List(new() { Area = idea.Area }, Reading.Everything)).Items.Should().Contain(i => i.Number == idea.Number);
    }

    [Test]
    public async Task An_item_shows_its_voices_persons_reasons_and_history()
    {
        await Route([
            A.Contact().Wanting("updates", "Anna@example.org"), A.Contact().Wanting("updates", "anna@example.org"), A.Contact(),
        ]);

        var number = (await backlog.List(new(), Reading.Everything)).Items.Single().Number;
        var item = (await backlog.Item(number, Reading.Everything))!;

        (item.Item.Voices, item.Item.Persons).Should().Be((3, 2));
        item.Item.Trend.Should().HaveCount(12).And.HaveElementAt(11, 3);
        item.Voices.Select(v => v.How).Should().BeEquivalentTo("new", "automatic", "automatic");
        item.Events.Select(e => e.What).Should().Equal("opened", "linked", "linked");
        item.Suggested!.Area.Should().Be(item.Item.Area);
    }

    [Test]
    public async Task A_likely_twin_is_shown_from_both_sides()
    {
        await Route([
            A.Contact().About("Gångvägen mellan Norrby skola och torget är mörk, det saknas belysning."),
            A.Contact().About("Det saknas belysning på gångvägen vid Norrby skola, det är mörkt där."),
        ]);

        var rows = (await backlog.List(new(), Reading.Everything)).Items;

        rows.Should().HaveCount(2);
        foreach (var row in rows)
            (await backlog.Item(row.Number, Reading.Everything))!.Similar.Should().ContainSingle().Which.Number.Should().NotBe(row.Number);
    }

    [Test]
    public async Task An_unknown_number_is_nothing() => (await backlog.Item("B-2026-99999", Reading.Everything)).Should().BeNull();

    static IEnumerable<string> Subjects(int count) => new[]
    {
        "Fler papperskorgar längs strandpromenaden", "Bibliotekets öppettider på söndagar", "Simhallens omklädningsrum saknar lås",
        "Snöröjning av trottoaren vid vårdcentralen", "Bussen går för sällan på kvällen", "Lekplatsens gungor är trasiga",
        "Skolmaten serveras för tidigt", "Hemtjänstens telefon svarar inte", "Rött ljus för långt vid övergångsstället",
        "Återvinningsstationen är alltid full", "Bygglovets handläggning tar för lång tid", "Fritidsgården stänger på lovet",
    }.Take(count);

    async Task Route(IEnumerable<ContactDraft> drafts)
    {
        var recorder = new ContactRecorder(store.Database, store.Vault, relay, TimeProvider.System);
        var pipeline = new ContactPipeline(
            store.Database, known, new(store.Database), new Settlement(known, new(store.Database), relay, TimeProvider.System),
            new FailedContacts(store.Database, relay, TimeProvider.System, NullLogger<FailedContacts>.Instance));
        foreach (var draft in drafts)
            await pipeline.Handle([((Recorded.Accepted)await recorder.Record(draft)).Id], default);
    }
}
