using FluentAssertions;
using Intake.Tests.Support;
using NUnit.Framework;

namespace Intake.Tests.Feedback;

/// <summary>Messages whose sender died over them, or seemed to.</summary>
[TestFixtureSource(typeof(TestStore), nameof(TestStore.Engines))]
public sealed class StuckMessagesTests(string engine)
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
    public async Task A_message_whose_sender_died_is_sent_by_another_and_counted()
    {
        var message = await room.Queue(A.Contact().Wanting("receipt", Address));
        await room.DieOver(message);
        await room.Send(message);
        room.Mails().Should().BeEmpty("it still belongs to the one who died");

        room.Clock.Advance(room.Options.Lease + TimeSpan.FromSeconds(1));
        (await room.GiveStuckToOthers()).Should().Be(1);
        await room.Send(message);

        room.Mails().Should().ContainSingle();
        (await room.State(message)).Should().Be(("sent", 1));
        (await room.Journal()).Should().Equal("unknown process-died", "sent 250");
    }

    [Test]
    public async Task A_message_that_was_sent_after_all_is_not_queued_again()
    {
        var message = await room.Queue(A.Contact().Wanting("receipt", Address));
        await room.Send(message);

        await room.QueueAgainAsStuck(message);

        (await room.State(message)).Should().Be(("sent", 0));
        (await room.RowsInOutbox(message)).Should().Be(1);
    }
}
