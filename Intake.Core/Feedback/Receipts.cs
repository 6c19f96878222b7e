using Intake.Core.Storage;

namespace Intake.Core.Feedback;

/// <summary>Queues the receipt of a contact, in the transaction that routes it.</summary>
public static class Receipts
{
    /// <summary>Nothing when the resident wants none or left no e-mail address.</summary>
    public static async Task Queue(Session session, string contactId, DateTimeOffset now)
    {
        var language = await session.First<string>(
            """
            select language from vault
            where contact_id = @contactId and wants in ('updates', 'receipt') and channel = 'email' and email_hash is not null
            """,
            new { contactId });
        if (language is not null)
            await MessageTable.Queue(session, contactId, MessageEvent.Receipt, "email", language, now);
    }
}
