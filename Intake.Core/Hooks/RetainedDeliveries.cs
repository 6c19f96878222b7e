using Intake.Core.Retention;
using Intake.Core.Storage;

namespace Intake.Core.Hooks;

/// <summary><c>hook-deliveries</c>: the log of deliveries. While a row is there, its delivery is taken no second time.</summary>
public sealed class RetainedDeliveries : IRetained
{
    public string Type => "hook-deliveries";

    public int ShortestPeriod => 30;

    public Task<long> Count(Session session, long before) =>
        session.Single<long>("select count(*) from hook_deliveries where received_at < @before", new { before });

    public Task<IReadOnlyList<RetainedRow>> Next(Session session, long before, string after, int take) =>
        session.Query<RetainedRow>(
            "select id, contact_id, received_at as at from hook_deliveries where received_at < @before and id > @after order by id limit @take",
            new { before, after, take });

    public async Task Delete(Session session, IReadOnlyList<string> ids)
    {
        foreach (var id in ids) await session.Execute("delete from hook_deliveries where id = @id", new { id });
    }
}
