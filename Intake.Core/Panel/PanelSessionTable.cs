using Intake.Core.Storage;

namespace Intake.Core.Panel;

/// <summary>SQL of <c>panel_sessions</c>.</summary>
static class PanelSessionTable
{
    public static Task Add(Session session, PanelSession row, string hash) =>
        session.Execute(
            """
            insert into panel_sessions (id, hash, source, origin, agent, case_id, begun_at, ends_at)
            values (@Id, @hash, @Source, @Origin, @Agent, @CaseId, @BegunAt, @EndsAt)
            """,
            new { row.Id, hash, row.Source, row.Origin, row.Agent, row.CaseId, row.BegunAt, row.EndsAt });

    public static Task<PanelSession?> Find(Session session, string hash) =>
        session.First<PanelSession>(
            "select id, source, origin, agent, case_id, begun_at, ends_at from panel_sessions where hash = @hash", new { hash });

    public static Task Prune(Session session, long endedBefore) =>
        session.Execute("delete from panel_sessions where ends_at < @endedBefore", new { endedBefore });
}
