using FluentAssertions;
using Intake.Core.Contacts;
using Intake.Core.Feedback;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Feedback;

/// <summary>Receipts through real SMTP conversations, good and bad.</summary>
[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class MessageSenderTests(string engine)
{
    const string Address = "resident@example.org";
    PostRoom room = null!;

    [SetUp]
    public async Task Open() => room = await PostRoom.Open(engine);

    [TearDown]
    public async Task Close()
    {
        if (room is not null) await room.DisposeAsync();
    }

    [Test]
    public async Task A_receipt_reaches_the_resident_with_the_reference()
    {
        var message = await room.Queue(A.Contact().Wanting("receipt", Address));

        await room.Send(message);

        var mail = room.Mails().Should().ContainSingle().Subject;
        mail.To.ToString().Should().Be(Address);
        mail.Subject.Should().StartWith("Vi har tagit emot ditt behov (");
        mail.TextBody.Should().Contain(await room.Reference());
        mail.MessageId.Should().StartWith(message);
        (await room.State(message)).Should().Be(("sent", 0));
        (await room.Journal()).Should().Equal("sent 250");
    }

    [Test]
    public async Task A_message_delivered_twice_by_the_bus_is_sent_once()
    {
        var message = await room.Queue(A.Contact().Wanting("receipt", Address));

        await room.Send(message, message);
        await room.Send(message);

        room.Mails().Should().ContainSingle();
    }

    [Test]
    public async Task A_contact_without_a_wish_for_a_receipt_queues_none()
    {
        (await room.QueueAll(A.Contact(), A.Contact().Wanting("none", Address))).Should().BeEmpty();
    }

    [TestCase(MailConduct.Greylists, "not-now 450")]
    [TestCase(MailConduct.HangsUpAtOnce, "not-now SmtpProtocolException")]
    public async Task A_mail_that_certainly_did_not_go_out_waits_in_the_outbox(MailConduct conduct, string journal)
    {
        // Three connections: a server that hangs up at once is tried twice more before the mail waits.
        room.Server.Next(conduct, conduct, conduct);
        var message = await room.Queue(A.Contact().Wanting("receipt", Address));

        await room.Send(message);

        (await room.State(message)).Should().Be(("queued", 0));
        (await room.Journal()).Should().Equal(journal);
        (await room.WaitsInOutbox(message)).TotalSeconds.Should().BeInRange(60, 66);
    }

    [Test]
    public async Task A_greylisted_mail_goes_out_when_it_is_tried_again()
    {
        room.Server.Next(MailConduct.Greylists);
        var message = await room.Queue(A.Contact().Wanting("receipt", Address));
        await room.Send(message);

        room.Clock.Advance(TimeSpan.FromMinutes(2));
        await room.Send(message);

        room.Mails().Should().ContainSingle();
        (await room.State(message)).Should().Be(("sent", 0));
        (await room.Journal()).Should().Equal("not-now 450", "sent 250");
    }

    [Test]
    public async Task A_refused_address_is_not_tried_again()
    {
        room.Server.Next(MailConduct.RefusesRecipient);
        var message = await room.Queue(A.Contact().Wanting("receipt", Address));

        await room.Send(message);
        await room.Send(message);

        (await room.State(message)).Should().Be(("failed", 0));
        (await room.Journal()).Should().Equal("refused 550");
    }

    [TestCase(MailConduct.HangsUpBeforeTheAnswer)]
    [TestCase(MailConduct.FallsSilent)]
    public async Task A_mail_whose_fate_is_unknown_goes_again_under_the_same_id_and_is_counted(MailConduct conduct)
    {
        room.Server.Next(conduct);
        var message = await room.Queue(A.Contact().Wanting("receipt", Address));

        await room.Send(message);
        (await room.State(message)).Should().Be(("queued", 1));
        await room.Send(message);

        (await room.State(message)).Should().Be(("sent", 1));
        room.Mails().Should().HaveCount(2);
        room.Mails().Select(mail => mail.MessageId).Distinct().Should().ContainSingle();
    }

    [Test]
    public async Task A_server_that_hangs_up_after_its_answer_changes_nothing()
    {
        room.Server.Next(MailConduct.HangsUpAfterTheAnswer);
        var message = await room.Queue(A.Contact().Wanting("receipt", Address));

        await room.Send(message);

        (await room.State(message)).Should().Be(("sent", 0));
    }

    [Test]
    public async Task A_message_is_given_up_after_the_last_attempt()
    {
        room.Server.Next([.. Enumerable.Repeat(MailConduct.Greylists, 9)]);
        var message = await room.Queue(A.Contact().Wanting("receipt", Address));

        for (var attempt = 0; attempt < 9; attempt++) await room.Send(message);

        (await room.State(message)).Should().Be(("failed", 0));
        room.Mails().Should().BeEmpty();
    }

    [Test]
    public async Task What_a_slow_server_leaves_goes_back_to_the_outbox()
    {
        var messages = await room.QueueAll([.. Enumerable.Range(0, 3).Select(_ => A.Contact().Wanting("receipt", Address))]);
        room.Options.WorkFor = TimeSpan.FromTicks(-1);

        await room.Send([.. messages]);

        room.Mails().Should().BeEmpty();
        foreach (var message in messages) (await room.RowsInOutbox(message)).Should().Be(2);
    }

    [Test]
    public async Task A_name_cannot_write_headers_of_its_own()
    {
        var draft = A.Contact().Wanting("receipt", Address);
        draft = draft with { Resident = draft.Resident! with { Name = "Eva\u2028Bcc: all@example.org" } };
        var message = await room.Queue(draft);

        await room.Send(message);

        var mail = room.Mails().Should().ContainSingle().Subject;
        mail.Bcc.Count.Should().Be(0);
        mail.Headers.Count(header => header.Field == "To").Should().Be(1);
    }

    [Test]
    public async Task The_journal_holds_nothing_of_the_person()
    {
        room.Server.Next(MailConduct.RefusesRecipient);
        await room.Send(await room.Queue(A.Contact().Wanting("receipt", Address)));

        string.Join(' ', await room.Journal()).Should().NotContain("@").And.NotContain("unknown user");
    }
}
