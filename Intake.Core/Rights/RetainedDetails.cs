using Intake.Core.Retention;
using Intake.Core.Storage;
using Intake.Core.Vault;

namespace Intake.Core.Rights;

/// <summary><c>contact-details</c>: who the resident was, originals of corrections too. What was said stays, and is still counted.</summary>
public sealed class RetainedDetails : IRetained
{
    public string Type => "contact-details";

    public int ShortestPeriod => 30;

    public Task<long> Count(Session session, long before) =>
        session.Single<long>("select count(*) from vault where created_at < @before", new { before });

    public Task<IReadOnlyList<RetainedRow>> Next(Session session, long before, string after, int take) =>
        session.Query<RetainedRow>(
            """
            select contact_id as id, contact_id, created_at as at from vault
            where created_at < @before and contact_id > @after order by contact_id limit @take
            """,
            new { before, after, take });

    public async Task Delete(Session session, IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
        {
            await VaultTable.Remove(session, id);
            await CorrectionTable.Remove(session, id);
        }
    }
}
