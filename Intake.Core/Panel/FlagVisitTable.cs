using Intake.Core.Storage;

namespace Intake.Core.Panel;

/// <summary>SQL of <c>flag_visits</c>.</summary>
static class FlagVisitTable
{
    /// <returns>The visit before; 0: there was none.</returns>
    public static Task<long> Note(Session session, string person, long now, long sameSince) =>
        session.Single<long>(
            """
            insert into flag_visits (person, seen_at, before_at) values (@person, @now, 0)
            on conflict (person) do update set
                before_at = case when flag_visits.seen_at < @sameSince then flag_visits.seen_at else flag_visits.before_at end,
                seen_at = @now
            returning before_at
            """,
            new { person, now, sameSince });
}
