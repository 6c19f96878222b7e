using Intake.Core.Retention;
using Intake.Core.Storage;

namespace Intake.Core.Pipeline;

/// <summary><c>failures</c>: contacts that were given up, as notes of the fault; the contacts themselves stay.</summary>
public sealed class RetainedFailures : IRetained
{
    public string Type => "failures";

    public int ShortestPeriod => 30;

    public Task<long> Count(Session session, long before) =>
        session.Single<long>("select count(*) from pipeline_failures where given_up = 1 and failed_at < @before", new { before });

    public Task<IReadOnlyList<RetainedRow>> Next(Session session, long before, string after, int take) =>
        session.Query<RetainedRow>(
            """
            select contact_id as id, contact_id, failed_at as at from pipeline_failures
            where given_up = 1 and failed_at < @before and contact_id > @after order by contact_id limit @take
            """,
            new { before, after, take });

    public async Task Delete(Session session, IReadOnlyList<string> ids)
    {
        foreach (var id in ids) await session.Execute("delete from pipeline_failures where contact_id = @id", new { id });
    }
}
