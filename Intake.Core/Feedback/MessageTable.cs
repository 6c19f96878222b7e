using Intake.Core.Outbox;
using Intake.Core.Storage;
using Intake.Core.Telemetry;

namespace Intake.Core.Feedback;

/// <summary>SQL of <c>messages</c>. One per contact, event and channel, ever.</summary>
static class MessageTable
{
    /// <summary>Queues a message and what tells the sender of it; nothing when it is there already.</summary>
    public static async Task Queue(Session session, string contactId, string what, string channel, string language, DateTimeOffset now)
    {
        var id = Id.New(now);
        var added = await session.Execute(
            """
            insert into messages (id, contact_id, event, channel, language, state, created_at)
            values (@id, @contactId, @what, @channel, @language, @state, @at)
            on conflict (contact_id, event, channel) do nothing
            """,
            new { id, contactId, what, channel, language, state = MessageState.Queued, at = now.ToUnixTimeMilliseconds() });
        if (added == 1) await OutboxTable.Add(session, OutboxTable.MessageQueued, id, now);
    }

    /// <summary>Takes a message for sending; null when it was sent, or another sender has it.</summary>
    public static Task<ClaimedMessage?> Claim(Session session, string id, long now, long leasedUntil) =>
        session.First<ClaimedMessage>(
            """
            update messages set state = @sending, leased_until = @leasedUntil
            where id = @id and (state = @queued or (state = @sending and leased_until < @now))
            returning id, contact_id, event, language, ambiguous, created_at
            """,
            new { id, now, leasedUntil, queued = MessageState.Queued, sending = MessageState.Sending });

    public static Task Finish(Session session, string id, string state, long now)
    {
        session.AfterCommit(() => IntakeMeter.Finished(state));
        return session.Execute(
            "update messages set state = @state, finished_at = @now, leased_until = null where id = @id",
            new { id, state, now });
    }

    /// <summary>
    /// Queues a message once more and tells the sender; nothing when it has left the state <paramref name="from"/>:
    /// what was sent meanwhile is not sent again.
    /// </summary>
    /// <param name="availableAt">Not before this time (unix ms); null: at once.</param>
    public static async Task QueueAgain(Session session, string id, string from, DateTimeOffset now, long? availableAt = null)
    {
        var queued = await session.Execute(
            "update messages set state = @queued, leased_until = null where id = @id and state = @from",
            new { id, from, queued = MessageState.Queued });
        if (queued == 1) await OutboxTable.Add(session, OutboxTable.MessageQueued, id, now, availableAt);
    }

    /// <summary>What waits for this person's address is not sent. Of one that is on its way, no second try.</summary>
    public static Task Cancel(Session session, string contactId, long now) =>
        session.Execute(
            "update messages set state = @cancelled, finished_at = @now where contact_id = @contactId and state in (@queued, @failed)",
            new { contactId, now, cancelled = MessageState.Cancelled, queued = MessageState.Queued, failed = MessageState.Failed });

    public static Task CountAmbiguous(Session session, string id) =>
        session.Execute("update messages set ambiguous = ambiguous + 1 where id = @id", new { id });

    /// <summary>Messages whose sender died over them.</summary>
    public static Task<IReadOnlyList<string>> Stuck(Session session, long now) =>
        session.Query<string>(
            "select id from messages where state = @sending and leased_until < @now order by created_at limit 500",
            new { sending = MessageState.Sending, now });

    /// <summary>Given up, and whose addressee is still known.</summary>
    public static Task<IReadOnlyList<string>> Failed(Session session) =>
        session.Query<string>(
            """
            select m.id from messages m join vault v on v.contact_id = m.contact_id and v.email_hash is not null
            where m.state = @failed order by m.created_at
            """,
            new { failed = MessageState.Failed });

    /// <summary>To whom a claimed message goes; null when the details were erased meanwhile.</summary>
    public static Task<Addressee?> AddresseeOf(Session session, string contactId) =>
        session.First<Addressee>(
            """
            select v.sealed, c.reference, c.kind, c.recorded_at
            from vault v join contacts c on c.id = v.contact_id
            where v.contact_id = @contactId and v.email_hash is not null and v.wants <> 'none'
            """,
            new { contactId });
}

/// <summary>A message taken for sending.</summary>
sealed record ClaimedMessage
{
    public required string Id { get; init; }
    public required string ContactId { get; init; }
    public required string Event { get; init; }
    public required string Language { get; init; }
    public required long CreatedAt { get; init; }
}

/// <summary>Who gets it, sealed, with what it tells of.</summary>
sealed record Addressee
{
    public required string Sealed { get; init; }
    public required string Reference { get; init; }
    public required string Kind { get; init; }
    public required long RecordedAt { get; init; }
}
