using Intake.Core.Retention;
using Intake.Core.Storage;

namespace Intake.Core.Accessibility;

/// <summary><c>accessibility-reports</c>: what was reported, once it is handled.</summary>
public sealed class RetainedReports : IRetained
{
    public string Type => "accessibility-reports";

    public int ShortestPeriod => 30;

    public Task<long> Count(Session session, long before) =>
        session.Single<long>("select count(*) from accessibility_reports where handled_at < @before", new { before });

    public Task<IReadOnlyList<RetainedRow>> Next(Session session, long before, string after, int take) =>
        session.Query<RetainedRow>(
            "select id, handled_at as at from accessibility_reports where handled_at < @before and id > @after order by id limit @take",
            new { before, after, take });

    public async Task Delete(Session session, IReadOnlyList<string> ids)
    {
        foreach (var id in ids) await session.Execute("delete from accessibility_reports where id = @id", new { id });
    }
}
