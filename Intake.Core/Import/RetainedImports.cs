using Intake.Core.Retention;
using Intake.Core.Storage;

namespace Intake.Core.Import;

/// <summary><c>import-runs</c>: how far files were taken in.</summary>
public sealed class RetainedImports : IRetained
{
    public string Type => "import-runs";

    public int ShortestPeriod => 30;

    public Task<long> Count(Session session, long before) =>
        session.Single<long>("select count(*) from import_runs where updated_at < @before", new { before });

    public Task<IReadOnlyList<RetainedRow>> Next(Session session, long before, string after, int take) =>
        session.Query<RetainedRow>(
            """
            select file_hash || ':' || source as id, updated_at as at from import_runs
            where updated_at < @before and file_hash || ':' || source > @after order by 1 limit @take
            """,
            new { before, after, take });

    public async Task Delete(Session session, IReadOnlyList<string> ids)
    {
        foreach (var id in ids) await session.Execute("delete from import_runs where file_hash || ':' || source = @id", new { id });
    }
}
