using Intake.Core.Retention;
using Intake.Core.Storage;

namespace Intake.Core.Endpoints;

/// <summary><c>webhooks</c>: what other systems were sent, with the journal of the attempts. What waits stays.</summary>
public sealed class RetainedDispatches : IRetained
{
    const string Done = $"state in ('{DispatchState.Sent}', '{DispatchState.Failed}', '{DispatchState.Cancelled}') and finished_at < @before";

    public string Type => "webhooks";

    public int ShortestPeriod => 7;

    public Task<long> Count(Session session, long before) =>
        session.Single<long>($"select count(*) from dispatches where {Done}", new { before });

    public Task<IReadOnlyList<RetainedRow>> Next(Session session, long before, string after, int take) =>
        session.Query<RetainedRow>(
            $"select id, finished_at as at from dispatches where {Done} and id > @after order by id limit @take", new { before, after, take });

    public async Task Delete(Session session, IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
        {
            await session.Execute("delete from dispatch_attempts where dispatch_id = @id", new { id });
            await session.Execute("delete from dispatches where id = @id", new { id });
        }
    }
}
