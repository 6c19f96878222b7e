using FluentAssertions;
using Intake.Core.Contacts;
using Intake.Core.Outbox;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Contacts;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class ContactRecorderTests(string engine)
{
    TestStore store = null!;
    OutboxWakeUps relay = null!;
    ContactRecorder recorder = null!;

    [SetUp]
    public async Task Open()
    {
        store = await TestStore.Create(engine);
        relay = new();
        recorder = new(store.Database, store.Vault, relay, TimeProvider.System);
    }

    [TearDown]
    public async Task Close()
    {
        relay?.Dispose();
        if (store is not null) await store.DisposeAsync();
    }

    [Test]
    public async Task Recording_a_contact_stores_it_and_its_message_together()
    {
        var accepted = (Recorded.Accepted)await recorder.Record(A.Contact());

        (await Count("contacts where id = @id", new { id = accepted.Id })).Should().Be(1);
        (await Count("outbox where subject = @id and sent_at is null", new { id = accepted.Id })).Should().Be(1);
        accepted.Reference.Should().MatchRegex("^K-[0-9A-Z]{5}-[0-9A-Z]{5}$");
    }

    [Test]
    public async Task Personal_data_in_the_text_is_masked_before_it_is_stored()
    {
        await recorder.Record(A.Contact().About("Ring mig på 070-174 06 05, mitt personnummer är 19811218-9876."));

        var text = await store.Database.Read(s => s.Single<string>("select text from contacts"));
        text.Should().NotContain("070").And.NotContain("9876").And.Contain("[personnummer]").And.Contain("[telefonnummer]");
    }

    [Test]
    public async Task The_same_case_again_is_the_known_contact()
    {
        var first = (Recorded.Accepted)await recorder.Record(A.Contact().Case("1"));

        var again = await recorder.Record(A.Contact().Case("1").About("Något annat."));

        again.Should().Be(new Recorded.AlreadyKnown(first.Id, first.Reference, null));
        (await Count("outbox", null)).Should().Be(1);
    }

    [Test]
    public async Task The_same_key_gets_the_same_answer()
    {
        var key = new IdempotencyKey("client", "key", "hash");
        var first = (Recorded.Accepted)await recorder.Record(A.Contact().Case("1"), key);

        var again = await recorder.Record(A.Contact().Case("1"), key);

        again.Should().Be(new Recorded.Repeated(first.Id, first.Reference, null, 201));
    }

    [Test]
    public async Task The_same_key_with_another_body_is_refused_and_nothing_is_stored()
    {
        await recorder.Record(A.Contact().Case("1"), new("client", "key", "hash"));

        var again = await recorder.Record(A.Contact().Case("2"), new("client", "key", "other"));

        again.Should().Be(new Recorded.Refused(Refusals.KeyReused));
        (await Count("contacts", null)).Should().Be(1);
    }

    [Test]
    public async Task The_same_key_of_two_clients_is_two_keys()
    {
        await recorder.Record(A.Contact().Case("1"), new("one", "key", "hash"));

        (await recorder.Record(A.Contact().Case("2"), new("two", "key", "other"))).Should().BeOfType<Recorded.Accepted>();
    }

    [Test]
    public async Task Fifty_calls_with_one_key_at_once_store_one_contact()
    {
        var key = new IdempotencyKey("client", "key", "hash");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => recorder.Record(A.Contact().Case("1"), key)));

        answers.OfType<Recorded.Accepted>().Should().ContainSingle();
        answers.OfType<Recorded.Repeated>().Should().HaveCount(49).And.OnlyContain(r => r.Status == 201);
        (await Count("contacts", null)).Should().Be(1);
    }

    [Test]
    public async Task An_unknown_item_to_attach_to_is_refused_and_nothing_is_stored()
    {
        var answer = await recorder.Record(A.Contact() with { AttachTo = "B-2026-00042" });

        answer.Should().Be(new Recorded.Refused(Refusals.UnknownItem));
        (await Count("contacts", null)).Should().Be(0);
    }

    [Test]
    public async Task Contact_details_are_kept_in_a_table_of_their_own()
    {
        await recorder.Record(A.Contact().Wanting("receipt", "anna@example.org"));

        (await Count("vault where sealed is not null and sealed not like '%anna%' and email_hash is not null and wants = 'receipt'", null)).Should().Be(1);
        (await Count("residents", null)).Should().Be(0);
    }

    Task<long> Count(string from, object? parameters) =>
        store.Database.Read(s => s.Single<long>($"select count(*) from {from}", parameters));
}
