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

namespace Intake.Tests.Pipeline;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class ContactPipelineTests(string engine)
{
    TestStore store = null!;
    OutboxWakeUps relay = null!;

    [SetUp]
    public async Task Open()
    {
        store = await TestStore.Create(engine);
        relay = new();
    }

    [TearDown]
    public async Task Close()
    {
        relay?.Dispose();
        if (store is not null) await store.DisposeAsync();
    }

    [Test]
    public async Task A_new_need_opens_an_item_with_area_unit_and_reason()
    {
        var id = await Record(A.Contact());

        await Pipeline().Handle([id], default);

        var contact = (await new ContactReader(store.Database).Find(id))!;
        contact.State.Should().Be("routed");
        contact.Link.Should().Be("new");
        contact.Item.Should().MatchRegex(@"^B-\d{4}-00001$");
        contact.Area.Should().NotBeNullOrEmpty();
        contact.Unit.Should().NotBeNullOrEmpty();
        contact.BecauseIn("sv").Should().NotBeNullOrEmpty();
    }

    [Test]
    public async Task An_exact_repeat_is_linked_to_the_known_item()
    {
        var pipeline = Pipeline();
        var first = await Record(A.Contact());
        await pipeline.Handle([first], default);
        var second = await Record(A.Contact());

        await pipeline.Handle([second], default);

        var contacts = await new ContactReader(store.Database).List(null, null, 10, Reading.Everything);
        contacts.Select(c => c.Item).Distinct().Should().ContainSingle();
        contacts[1].Link.Should().Be("automatic");
        (await Voices()).Should().Equal(2);
    }

    [Test]
    public async Task Repeats_within_one_message_open_one_item()
    {
        var ids = new List<string>();
        for (var i = 0; i < 20; i++) ids.Add(await Record(A.Contact()));

        await Pipeline().Handle(ids, default);

        (await Voices()).Should().Equal(20);
    }

    [Test]
    public async Task Delivered_twice_it_is_counted_once()
    {
        var id = await Record(A.Contact());
        var pipeline = Pipeline();

        await pipeline.Handle([id], default);
        await pipeline.Handle([id], default);
        await Pipeline().Handle([id], default);

        (await Voices()).Should().Equal(1);
    }

    [Test]
    public async Task Four_workers_at_once_open_one_item_for_the_same_need()
    {
        var ids = new List<string>();
        for (var i = 0; i < 200; i++) ids.Add(await Record(A.Contact()));
        var workers = Enumerable.Range(0, 4).Select(_ => Pipeline(store.Open())).ToList();

        await Task.WhenAll(ids.Chunk(10).Select((chunk, i) => Task.Run(() => workers[i % 4].Handle(chunk, default))));

        (await Voices()).Should().Equal(200);
    }

    [Test]
    public async Task The_agents_choice_is_followed()
    {
        var pipeline = Pipeline();
        await pipeline.Handle([await Record(A.Contact())], default);
        var number = (await new ContactReader(store.Database).List(null, null, 1, Reading.Everything))[0].Item;

        var id = await Record(A.Contact().About("Helt andra ord om mörkret.") with { AttachTo = number });
        await pipeline.Handle([id], default);

        var contact = (await new ContactReader(store.Database).Find(id))!;
        (contact.Item, contact.Link).Should().Be((number, "agent"));
    }

    [Test]
    public async Task A_contact_that_cannot_be_handled_neither_delays_nor_fails_its_neighbours()
    {
        var ids = new List<string>();
        for (var i = 0; i < 3; i++) ids.Add(await Record(A.Contact()));
        await MakeUnhandleable(ids[1]);

        await Pipeline().Handle(ids, default);

        var reader = new ContactReader(store.Database);
        var states = new List<string>();
        foreach (var id in ids) states.Add((await reader.Find(id))!.State);
        states.Should().Equal("routed", "received", "routed");
        (await WaitingInOutbox(ids[1])).Should().Be(2, "it is tried again alone, later");
    }

    [Test]
    public async Task A_contact_that_fails_to_the_end_is_left_for_a_person_and_replayed_when_mended()
    {
        var id = await Record(A.Contact());
        await MakeUnhandleable(id);
        var pipeline = Pipeline();
        for (var attempt = 0; attempt < FailedContacts.MostAttempts; attempt++) await pipeline.Handle([id], default);
        var reader = new ContactReader(store.Database);
        (await reader.Find(id))!.State.Should().Be("failed");

        await store.Database.Write(s => s.Execute("delete from classifications"));
        (await Failures().Replay(default)).Should().Be(1);
        await pipeline.Handle([id], default);

        (await reader.Find(id))!.State.Should().Be("routed");
    }

    // A row where the pipeline wants to write its own.
    Task MakeUnhandleable(string id) => store.Database.Write(s => s.Execute(
        """
        insert into classifications (contact_id, kind_suggested, kind_because, area, unit, because, candidates, unsure, model, made_at)
        values (@id, '', '', '', '', '[]', '', 0, '', 0)
        """,
        new { id }));

    Task<long> WaitingInOutbox(string id) => store.Database.Read(s => s.Single<long>(
        "select count(*) from outbox where subject = @id and sent_at is null", new { id }));

    FailedContacts Failures() => new(store.Database, relay, TimeProvider.System, NullLogger<FailedContacts>.Instance);

    async Task<string> Record(ContactDraft draft) =>
        ((Recorded.Accepted)await new ContactRecorder(store.Database, store.Vault, relay, TimeProvider.System).Record(draft)).Id;

    ContactPipeline Pipeline(Database? database = null)
    {
        database ??= store.Database;
        var known = new KnownWordings(database);
        return new(
            database, known, new(database), new Settlement(known, new(database), relay, TimeProvider.System),
            new FailedContacts(database, relay, TimeProvider.System, NullLogger<FailedContacts>.Instance));
    }

    Task<IReadOnlyList<long>> Voices() =>
        store.Database.Read(s => s.Query<long>("select voices from items order by voices"));
}
