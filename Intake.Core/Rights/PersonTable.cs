using Intake.Core.Storage;

namespace Intake.Core.Rights;

/// <summary>SQL that gathers what is kept of a person.</summary>
static class PersonTable
{
    public static async Task<IReadOnlyList<PersonContact>> Contacts(Session session, string hash)
    {
        var contacts = await session.Query<PersonContact>(
            """
            select c.id, c.reference, c.source, c.case_id, c.kind, c.text, c.place, c.channel, c.recorded_at,
                i.number as item, i.title as item_title, i.state as item_state,
                v.sealed, v.wants, v.channel as told_by, v.language, v.hold
            from vault v join contacts c on c.id = v.contact_id
                left join links l on l.contact_id = c.id and l.withdrawn_at is null
                left join items i on i.id = l.item_id
            where v.email_hash = @hash or v.phone_hash = @hash
            order by c.recorded_at, c.id
            """,
            new { hash });
        var whole = new List<PersonContact>(contacts.Count);
        foreach (var contact in contacts)
            whole.Add(contact with
            {
                Messages = await Messages(session, contact.Id),
                Corrections = await CorrectionTable.Of(session, contact.Id),
            });
        return whole;
    }

    static Task<IReadOnlyList<PersonMessage>> Messages(Session session, string contactId) =>
        session.Query<PersonMessage>(
            "select event, channel, state, created_at, finished_at from messages where contact_id = @contactId order by created_at, id",
            new { contactId });

    public static Task<IReadOnlyList<string>> MessageIds(Session session, string contactId) =>
        session.Query<string>("select id from messages where contact_id = @contactId", new { contactId });
}
