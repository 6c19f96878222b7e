using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Pipeline;

/// <summary>SQL that reads what the pipeline works on.</summary>
static class PipelineTable
{
    /// <summary>The contacts that are not in the inbox yet, in the order given.</summary>
    public static async Task<IReadOnlyList<Contact>> Unhandled(Session session, IReadOnlyList<string> contactIds)
    {
        var contacts = new List<Contact>(contactIds.Count);
        foreach (var id in contactIds)
            if (await Unhandled(session, id) is { } contact)
                contacts.Add(contact);
        return contacts;
    }

    static Task<Contact?> Unhandled(Session session, string id) =>
        session.First<Contact>(
            """
            select c.* from contacts c
            where c.id = @id and not exists (
                select 1 from inbox where consumer = @consumer and subject = c.id)
            """,
            new { id, consumer = InboxTable.Pipeline });
}
