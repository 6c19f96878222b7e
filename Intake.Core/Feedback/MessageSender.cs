using Intake.Core.Access;
using Intake.Core.Outbox;
using Intake.Core.Storage;
using Intake.Core.Telemetry;
using Intake.Core.Vault;
using Microsoft.Extensions.Options;

namespace Intake.Core.Feedback;

/// <summary>
/// Sends queued messages, each journalled before and after. A mail server is only talked to between transactions;
/// what is unknown is sent again under the same Message-ID and counted.
/// </summary>
public sealed class MessageSender(
    Database database, ResidentVault vault, IMailSender mails, IOptions<FeedbackOptions> options, IOptions<SiteOptions> site,
    OutboxWakeUps relay, TimeProvider clock)
{
    /// <summary>Sends them one after the other. A slow mail server must not hold the broker's message for hours: what is
    /// left when the time is up goes back to the outbox.</summary>
    public async Task Send(IReadOnlyList<string> messageIds, CancellationToken stop)
    {
        var started = clock.GetTimestamp();
        for (var done = 0; done < messageIds.Count; done++)
        {
            if (clock.GetElapsedTime(started) > options.Value.WorkFor)
            {
                await GiveBack(messageIds.Skip(done), stop);
                return;
            }
            await Send(messageIds[done], stop);
        }
    }

    Task<int> GiveBack(IEnumerable<string> ids, CancellationToken stop) => database.Write(
        async session =>
        {
            foreach (var id in ids) await OutboxTable.Add(session, OutboxTable.MessageQueued, id, clock.GetUtcNow());
            session.AfterCommit(relay.Of(OutboxTable.MessageQueued).Ring);
            return 0;
        },
        stop);

    async Task Send(string id, CancellationToken stop)
    {
        if (await database.Write(session => Begin(session, id), stop) is not { } begun) return;
        var outcome = await Deliver(begun, stop);
        await database.Write(session => End(session, begun, outcome), CancellationToken.None);
    }

    async Task<Begun?> Begin(Session session, string id)
    {
        var now = clock.GetUtcNow();
        var at = now.ToUnixTimeMilliseconds();
        if (await MessageTable.Claim(session, id, at, at + (long)options.Value.Lease.TotalMilliseconds) is not { } message) return null;
        if (await MessageTable.AddresseeOf(session, message.ContactId) is not { } addressee)
        {
            await MessageTable.Finish(session, id, MessageState.Cancelled, at);
            return null;
        }
        if (await AttemptTable.CloseAbandoned(session, id, at) > 0) await MessageTable.CountAmbiguous(session, id);
        return new(id, await AttemptTable.Start(session, id, now), message, addressee);
    }

    // Opened only now: the key ring must not be asked inside a transaction. A key made elsewhere a moment ago comes.
    async Task<SendOutcome> Deliver(Begun begun, CancellationToken stop) =>
        vault.Open(begun.To.Sealed) is { Email: not null } person
            ? await mails.Send(Compose(begun.Message, begun.To, person, clock.GetUtcNow()), stop)
            : new SendOutcome.NotNow("sealed");

    MimeKit.MimeMessage Compose(ClaimedMessage message, Addressee to, ContactDetails person, DateTimeOffset now)
    {
        var letter = ReceiptLetter.Compose(
            to.Kind, to.Reference, DateTimeOffset.FromUnixTimeMilliseconds(to.RecordedAt), person.Name, message.Language);
        return Mail.From(
            letter, message.Id, person.Email!, person.Name, options.Value, new Uri(site.Value.PublicUrl), message.Language, now);
    }

    async Task End(Session session, Begun begun, SendOutcome outcome)
    {
        await AttemptTable.End(session, begun.AttemptId, outcome, clock.Now());
        session.AfterCommit(() => IntakeMeter.Attempted(outcome.Name));
        switch (outcome)
        {
            case SendOutcome.Sent:
                await MessageTable.Finish(session, begun.MessageId, MessageState.Sent, clock.Now());
                break;
            case SendOutcome.Refused:
                await MessageTable.Finish(session, begun.MessageId, MessageState.Failed, clock.Now());
                break;
            case SendOutcome.Unknown:
                await MessageTable.CountAmbiguous(session, begun.MessageId);
                await TryLater(session, begun.MessageId);
                break;
            default:
                await TryLater(session, begun.MessageId);
                break;
        }
    }

    async Task TryLater(Session session, string id)
    {
        var attempts = await AttemptTable.Count(session, id);
        if (RetryPlan.PauseAfter((int)attempts) is not { } pause)
        {
            await MessageTable.Finish(session, id, MessageState.Failed, clock.Now());
            return;
        }
        var now = clock.GetUtcNow();
        await MessageTable.QueueAgain(session, id, MessageState.Sending, now, (now + pause).ToUnixTimeMilliseconds());
        session.AfterCommit(relay.Of(OutboxTable.MessageQueued).Ring);
    }

    sealed record Begun(string MessageId, string AttemptId, ClaimedMessage Message, Addressee To);
}
