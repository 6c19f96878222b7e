using FluentAssertions;
using Intake.Core.Contacts;
using Intake.Core.Deduplication;
using Intake.Core.Feedback;
using Intake.Core.Outbox;
using Intake.Core.Pipeline;
using Intake.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace Intake.Tests.Feedback;

[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class DeliveryReaderTests(string engine)
{
    TestStore store = null!;
    OutboxWakeUps relay = null!;
    KnownWordings known = null!;
    FailedContacts failures = null!;
    DeliveryReader delivery = null!;

    [SetUp]
    public async Task Open()
    {
        store = await TestStore.Create(engine);
        (relay, known, delivery) = (new(), new(store.Database), new(store.Database, store.Vault));
        failures = new(store.Database, relay, TimeProvider.System, NullLogger<FailedContacts>.Instance);
    }

    [TearDown]
    public async Task Close()
    {
        relay?.Dispose();
        known?.Dispose();
        if (store is not null) await store.DisposeAsync();
    }

    [Test]
    public async Task An_empty_store_has_nothing_to_tell()
    {
        var read = await delivery.Read(10);

        (read.FailedTotal, read.Waiting, read.Ambiguous).Should().Be((0, 0, 0));
        read.Latest.Should().BeEmpty();
        (await delivery.CountFailed()).Should().Be((0, 0));
    }

    [Test]
    public async Task A_letter_that_was_refused_is_told_with_reason_contact_and_item_but_not_with_its_address()
    {
        await Receive(A.Contact().Wanting("receipt", "karin@example.org").Case("4711"));
        await End("failed", "refused", "550");

        var failed = (await delivery.Read(10)).Failed.Should().ContainSingle().Subject;

        (failed.Source, failed.CaseId, failed.Event, failed.Channel).Should().Be(("test", "4711", "receipt", "email"));
        (failed.Outcome, failed.Code, failed.Attempts).Should().Be(("refused", "550", 1));
        failed.Address.Should().Be("k…@example.org");
        failed.Item.Should().StartWith("B-");
        (await delivery.CountFailed()).Should().Be((1, 0));
    }

    [Test]
    public async Task Figures_are_by_channel_and_state()
    {
        await Receive(A.Contact().Wanting("receipt", "a@example.org"));
        await End("sent", "sent", "250");
        await Receive(A.Contact().About("Bänken vid torget är trasig.").Wanting("receipt", "b@example.org"));

        var read = await delivery.Read(10);

        read.Volumes.Select(volume => (volume.Channel, volume.State, volume.Letters))
            .Should().BeEquivalentTo([("email", "queued", 1L), ("email", "sent", 1L)]);
        read.Latest.Should().HaveCount(2);
        (await delivery.Read(1)).Latest.Should().ContainSingle();
    }

    [Test]
    public async Task A_letter_tried_in_vain_waits_for_another_try()
    {
        await Receive(A.Contact().Wanting("receipt", "a@example.org"));
        (await delivery.Read(10)).Waiting.Should().Be(0, "it was never tried");

        await End("queued", "not-now", "SocketException");

        (await delivery.Read(10)).Waiting.Should().Be(1);
    }

    [Test]
    public async Task Letters_that_failed_are_sent_again_but_not_those_without_an_address()
    {
        await Receive(A.Contact().Wanting("receipt", "a@example.org"));
        await Receive(A.Contact().About("Bänken vid torget är trasig.").Wanting("receipt", "b@example.org"));
        await End("failed", "refused", "550");
        await store.Database.Write(session => session.Execute("delete from vault where contact_id = (select max(contact_id) from vault)"));

        (await new FailedLetters(store.Database, relay, TimeProvider.System).SendAgain()).Should().Be(1);

        var read = await delivery.Read(10);
        read.Volumes.Select(volume => (volume.State, volume.Letters)).Should().BeEquivalentTo([("queued", 1L), ("failed", 1L)]);
        read.Failed.Single().Address.Should().BeNull();
    }

    [Test]
    public async Task A_contact_that_was_given_up_is_told_until_it_is_handled_again()
    {
        var id = await Record(A.Contact().Case("4712"));
        for (var attempt = 0; attempt < FailedContacts.MostAttempts; attempt++) await failures.Note(id, new FormatException(), default);

        var given = (await delivery.Read(10)).GivenUp.Should().ContainSingle().Subject;
        (given.CaseId, given.Code, given.Attempts).Should().Be(("4712", "FormatException", FailedContacts.MostAttempts));

        await failures.Replay(default);
        (await delivery.Read(10)).GivenUp.Should().BeEmpty();
    }

    [TestCase("karin@example.org", "k…@example.org")]
    [TestCase("@example.org", "…")]
    [TestCase("no address", "…")]
    public void An_address_is_masked_whatever_it_looks_like(string address, string masked) =>
        MaskedAddress.Of(address).Should().Be(masked);

    async Task<string> Record(ContactDraft draft) =>
        ((Recorded.Accepted)await new ContactRecorder(store.Database, store.Vault, relay, TimeProvider.System).Record(draft)).Id;

    async Task Receive(ContactDraft draft) =>
        await new ContactPipeline(store.Database, known, new(store.Database), new Settlement(known, new(store.Database), relay, TimeProvider.System), failures)
            .Handle([await Record(draft)], default);

    /// <summary>Every letter so far has had one attempt that ended so.</summary>
    Task End(string state, string outcome, string code) => store.Database.Write(async session =>
    {
        await session.Execute("update messages set state = @state, finished_at = 1", new { state });
        await session.Execute(
            "insert into message_attempts (id, message_id, started_at, ended_at, outcome, code) select id, id, 1, 2, @outcome, @code from messages",
            new { outcome, code });
    });
}
