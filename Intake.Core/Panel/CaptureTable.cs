using Intake.Core.Storage;

namespace Intake.Core.Panel;

/// <summary>SQL of <c>captures</c>.</summary>
static class CaptureTable
{
    public static Task Add(Session session, Capture capture) =>
        session.Execute(
            """
            insert into captures (contact_id, source, agent, captured_at, undo_until, consent_version)
            values (@ContactId, @Source, @Agent, @CapturedAt, @UndoUntil, @ConsentVersion)
            """,
            capture);

    public static Task<Capture?> Find(Session session, string contactId) =>
        session.First<Capture>("select * from captures where contact_id = @contactId", new { contactId });

    public static Task Remove(Session session, string contactId) =>
        session.Execute("delete from captures where contact_id = @contactId", new { contactId });
}
