using Intake.Core.Storage;

namespace Intake.Core.Feedback;

/// <summary>SQL of <c>message_attempts</c>: the journal of sending.</summary>
static class AttemptTable
{
    public static async Task<string> Start(Session session, string messageId, DateTimeOffset now)
    {
        var id = Id.New(now);
        await session.Execute(
            "insert into message_attempts (id, message_id, started_at) values (@id, @messageId, @at)",
            new { id, messageId, at = now.ToUnixTimeMilliseconds() });
        return id;
    }

    public static Task End(Session session, string id, SendOutcome outcome, long now) =>
        session.Execute(
            "update message_attempts set ended_at = @now, outcome = @outcome, code = @code where id = @id",
            new { id, now, outcome = outcome.Name, code = outcome.Code });

    public static Task<long> Count(Session session, string messageId) =>
        session.Single<long>("select count(*) from message_attempts where message_id = @messageId", new { messageId });

    /// <summary>Closes attempts whose process died: nobody knows whether the mail went out.</summary>
    /// <returns>How many there were.</returns>
    public static Task<int> CloseAbandoned(Session session, string messageId, long now) =>
        session.Execute(
            """
            update message_attempts set ended_at = @now, outcome = 'unknown', code = 'process-died'
            where message_id = @messageId and ended_at is null
            """,
            new { messageId, now });
}
