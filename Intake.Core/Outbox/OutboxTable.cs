using Intake.Contracts;
using Intake.Core.Storage;

namespace Intake.Core.Outbox;

/// <summary>What waits to be told over the bus. Written in the transaction of the change it tells of.</summary>
public static class OutboxTable
{
    /// <summary>Types of rows: each is packed into the message of its name.</summary>
    public const string ContactRecorded = nameof(ContactsRecorded);
    public const string MessageQueued = nameof(MessagesQueued);
    public const string DispatchQueued = nameof(DispatchesQueued);
    public const string WriteBackQueued = nameof(WriteBacksQueued);

    /// <param name="subject">The one id it tells of.</param>
    /// <param name="availableAt">Not before this time (unix ms); null: at once.</param>
    public static Task Add(Session session, string type, string subject, DateTimeOffset now, long? availableAt = null)
    {
        var at = now.ToUnixTimeMilliseconds();
        return session.Execute(
            """
            insert into outbox (id, type, subject, created_at, available_at)
            values (@id, @type, @subject, @at, @availableAt)
            """,
            new { id = Id.New(now), type, subject, at, availableAt = availableAt ?? at });
    }

    /// <summary>Leases up to <paramref name="most"/> waiting rows of a type, oldest first; other relays skip them until then.</summary>
    public static Task<IReadOnlyList<OutboxRow>> Claim(
        Session session, string type, string lease, long now, long leasedUntil, int most) =>
        session.Query<OutboxRow>(
            $"""
            update outbox set leased_by = @lease, leased_until = @leasedUntil
            where id in (
                select id from outbox
                where sent_at is null and type = @type and available_at <= @now
                    and (leased_until is null or leased_until < @now)
                order by available_at, id
                limit @most
                {session.Dialect.SkipLocked})
            returning id, subject, attempts, available_at
            """,
            new { type, lease, now, leasedUntil, most });

    /// <summary>Takes back what nobody has claimed yet.</summary>
    /// <returns>False when a relay has it, or had it.</returns>
    public static async Task<bool> Withdraw(Session session, string type, string subject) =>
        await session.Execute(
            "delete from outbox where type = @type and subject = @subject and sent_at is null and leased_by is null and attempts = 0",
            new { type, subject }) == 1;

    /// <summary>Marks a lease's rows sent; those whose lease ran out and was taken by another relay are left to it.</summary>
    public static Task<int> MarkSent(Session session, string lease, long now) =>
        session.Execute(
            "update outbox set sent_at = @now, leased_until = null where leased_by = @lease and sent_at is null",
            new { lease, now });

    /// <summary>Frees a lease's rows for another try, not before <paramref name="availableAt"/>.</summary>
    public static Task<int> Postpone(Session session, string lease, long availableAt) =>
        session.Execute(
            """
            update outbox set attempts = attempts + 1, available_at = @availableAt, leased_until = null, leased_by = null
            where leased_by = @lease and sent_at is null
            """,
            new { lease, availableAt });

    /// <summary>Makes rows sent since <paramref name="since"/> wait again: for a broker that lost its disk.</summary>
    public static Task<int> SendAgain(Session session, long since, long now) =>
        session.Execute(
            """
            update outbox set sent_at = null, attempts = 0, available_at = @now, leased_until = null, leased_by = null
            where sent_at >= @since
            """,
            new { since, now });

    public static Task<int> Prune(Session session, long sentBefore) =>
        session.Execute("delete from outbox where sent_at < @sentBefore", new { sentBefore });

    public static Task<OutboxState> State(Session session) =>
        session.Single<OutboxState>(
            """
            select count(*) as waiting, min(available_at) as oldest, coalesce(max(attempts), 0) as most_attempts
            from outbox where sent_at is null
            """);
}

/// <summary>A leased row: the one id it tells of.</summary>
public sealed record OutboxRow
{
    public required string Id { get; init; }
    public required string Subject { get; init; }
    public required long Attempts { get; init; }

    /// <summary>From when it could go (unix ms).</summary>
    public required long AvailableAt { get; init; }
}

/// <summary>How many rows wait, and since when the oldest could have gone (unix ms).</summary>
public sealed record OutboxState
{
    public required long Waiting { get; init; }
    public long? Oldest { get; init; }
    public required long MostAttempts { get; init; }
}
