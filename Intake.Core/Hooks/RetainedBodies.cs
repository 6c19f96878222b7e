using Intake.Core.Retention;
using Intake.Core.Storage;

namespace Intake.Core.Hooks;

/// <summary><c>hook-bodies</c>: what deliveries that failed said, sealed. The row stays without it.</summary>
public sealed class RetainedBodies : IRetained
{
    public string Type => "hook-bodies";

    public int ShortestPeriod => 1;

    public Task<long> Count(Session session, long before) =>
        session.Single<long>("select count(*) from hook_deliveries where body is not null and received_at < @before", new { before });

    public Task<IReadOnlyList<RetainedRow>> Next(Session session, long before, string after, int take) =>
        session.Query<RetainedRow>(
            """
            select id, contact_id, received_at as at from hook_deliveries
            where body is not null and received_at < @before and id > @after order by id limit @take
            """,
            new { before, after, take });

    public async Task Delete(Session session, IReadOnlyList<string> ids)
    {
        foreach (var id in ids) await session.Execute("update hook_deliveries set body = null where id = @id", new { id });
    }
}
