using Intake.Core.Retention;
using Intake.Core.Storage;

namespace Intake.Core.Panel;

/// <summary><c>flags</c>: which agent flagged a contact, and which wording of consent was read out. The contact itself stays.</summary>
public sealed class RetainedFlags : IRetained
{
    public string Type => "flags";

    public int ShortestPeriod => 30;

    // As long as the details that were consented to are kept, it can be shown what was read out.
    const string Free = "captured_at < @before and not exists (select 1 from vault v where v.contact_id = captures.contact_id)";

    public Task<long> Count(Session session, long before) =>
        session.Single<long>($"select count(*) from captures where {Free}", new { before });

    public Task<IReadOnlyList<RetainedRow>> Next(Session session, long before, string after, int take) =>
        session.Query<RetainedRow>(
            $"""
            select contact_id as id, contact_id, captured_at as at from captures
            where {Free} and contact_id > @after order by contact_id limit @take
            """,
            new { before, after, take });

    public async Task Delete(Session session, IReadOnlyList<string> ids)
    {
        foreach (var id in ids) await CaptureTable.Remove(session, id);
    }
}
