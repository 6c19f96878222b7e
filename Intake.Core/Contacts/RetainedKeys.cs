using Intake.Core.Retention;
using Intake.Core.Storage;

namespace Intake.Core.Contacts;

/// <summary><c>answered-calls</c>: what clients' keys were answered, counted from a contact's last key.</summary>
public sealed class RetainedKeys : IRetained
{
    public string Type => "answered-calls";

    public int ShortestPeriod => 7;

    public Task<long> Count(Session session, long before) =>
        session.Single<long>("select count(*) from (select contact_id from idempotency_keys group by contact_id having max(created_at) < @before) old", new { before });

    public Task<IReadOnlyList<RetainedRow>> Next(Session session, long before, string after, int take) =>
        session.Query<RetainedRow>(
            """
            select contact_id as id, contact_id, max(created_at) as at from idempotency_keys
            where contact_id > @after group by contact_id having max(created_at) < @before order by contact_id limit @take
            """,
            new { before, after, take });

    public async Task Delete(Session session, IReadOnlyList<string> ids)
    {
        foreach (var id in ids) await session.Execute("delete from idempotency_keys where contact_id = @id", new { id });
    }
}
