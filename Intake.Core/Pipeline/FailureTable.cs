using Intake.Core.Storage;

namespace Intake.Core.Pipeline;

/// <summary>SQL of <c>pipeline_failures</c>: contacts that could not be handled.</summary>
public static class FailureTable
{
    /// <returns>How many tries have failed by now.</returns>
    public static Task<long> Note(Session session, string contactId, string code, long now, int mostAttempts) =>
        session.Single<long>(
            """
            insert into pipeline_failures (contact_id, attempts, code, failed_at, given_up)
            values (@contactId, 1, @code, @now, case when 1 >= @mostAttempts then 1 else 0 end)
            on conflict (contact_id) do update set
                attempts = pipeline_failures.attempts + 1, code = excluded.code, failed_at = excluded.failed_at,
                given_up = case when pipeline_failures.attempts + 1 >= @mostAttempts then 1 else 0 end
            returning attempts
            """,
            new { contactId, code, now, mostAttempts });

    public static Task Clear(Session session, string contactId) =>
        session.Execute("delete from pipeline_failures where contact_id = @contactId", new { contactId });

    public static Task<IReadOnlyList<string>> GivenUp(Session session) =>
        session.Query<string>("select contact_id from pipeline_failures where given_up = 1 order by contact_id");

    public static Task<long> CountGivenUp(Session session) =>
        session.Single<long>("select count(*) from pipeline_failures where given_up = 1");
}
