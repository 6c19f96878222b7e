using Intake.Core.Retention;
using Intake.Core.Storage;

namespace Intake.Core.Feedback;

/// <summary><c>letters</c>: what residents were told, the journal of its attempts, and the file when it was written as one.</summary>
public sealed class RetainedLetters(LetterFolder letters) : IRetained
{
    public string Type => "letters";

    // As long as a broker may deliver again: after that the row no longer has to keep a second letter from going out.
    public int ShortestPeriod => 400;

    public Task<long> Count(Session session, long before) =>
        session.Single<long>("select count(*) from messages where finished_at < @before and state in ('sent', 'failed')", new { before });

    public Task<IReadOnlyList<RetainedRow>> Next(Session session, long before, string after, int take) =>
        session.Query<RetainedRow>(
            """
            select id, contact_id, finished_at as at from messages
            where finished_at < @before and state in ('sent', 'failed') and id > @after order by id limit @take
            """,
            new { before, after, take });

    // The file first: should the rest be rolled back, the next run finds the row again, but nobody would find the file.
    public async Task Delete(Session session, IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
        {
            letters.Delete(id);
            await session.Execute("delete from message_attempts where message_id = @id", new { id });
            await session.Execute("delete from messages where id = @id", new { id });
        }
    }
}
