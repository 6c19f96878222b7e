using Intake.Core.Storage;

namespace Intake.Core.Contacts;

/// <summary>SQL of <c>contacts</c>.</summary>
static class ContactTable
{
    /// <returns>False when (source, caseId, kind) is known already; nothing is written then.</returns>
    public static async Task<bool> Add(Session session, Contact contact) =>
        await session.Execute(
            """
            insert into contacts (id, reference, source, case_id, kind, text, text_key, channel, place, area_given,
                language, submitter, attach_to, masked, recorded_at, received_at)
            values (@Id, @Reference, @Source, @CaseId, @Kind, @Text, @TextKey, @Channel, @Place, @AreaGiven,
                @Language, @Submitter, @AttachTo, @Masked, @RecordedAt, @ReceivedAt)
            on conflict (source, case_id, kind) do nothing
            """,
            contact) == 1;

    public static Task<Contact?> Known(Session session, string source, string caseId, string kind) =>
        session.First<Contact>(
            "select * from contacts where source = @source and case_id = @caseId and kind = @kind",
            new { source, caseId, kind });

    public static Task<Contact?> Find(Session session, string id) =>
        session.First<Contact>("select * from contacts where id = @id", new { id });

    /// <summary>Of one that was undone before anybody used it; the store refuses as long as something refers to it.</summary>
    public static Task Remove(Session session, string id) => session.Execute("delete from contacts where id = @id", new { id });
}
