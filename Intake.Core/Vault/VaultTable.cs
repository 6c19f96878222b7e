using Intake.Core.Storage;

namespace Intake.Core.Vault;

/// <summary>SQL of <c>vault</c>: the only place with names and addresses, sealed.</summary>
static class VaultTable
{
    public static Task Add(Session session, VaultEntry entry) =>
        session.Execute(
            """
            insert into vault (contact_id, sealed, email_hash, phone_hash, wants, channel, language, protected, hold, created_at)
            values (@ContactId, @Sealed, @EmailHash, @PhoneHash, @Wants, @Channel, @Language, @Protected, @Hold, @CreatedAt)
            on conflict (contact_id) do nothing
            """,
            entry);

    public static Task<VaultEntry?> Find(Session session, string contactId) =>
        session.First<VaultEntry>("select * from vault where contact_id = @contactId", new { contactId });

    /// <summary>All rows with this hash, in the order they came.</summary>
    public static Task<IReadOnlyList<VaultEntry>> With(Session session, string hash) =>
        session.Query<VaultEntry>(
            "select * from vault where email_hash = @hash or phone_hash = @hash order by created_at, contact_id", new { hash });

    /// <returns>False when the row is no longer as it was read; nothing is written then.</returns>
    public static async Task<bool> Replace(Session session, VaultEntry before, VaultEntry after) =>
        await session.Execute(
            """
            update vault set sealed = @Sealed, email_hash = @EmailHash, phone_hash = @PhoneHash, wants = @Wants, channel = @Channel
            where contact_id = @ContactId and sealed = @before
            """,
            new { after.Sealed, after.EmailHash, after.PhoneHash, after.Wants, after.Channel, after.ContactId, before = before.Sealed }) == 1;

    public static Task SetHold(Session session, string hash, bool hold) =>
        session.Execute(
            "update vault set hold = @hold where email_hash = @hash or phone_hash = @hash", new { hash, hold = hold ? 1 : 0 });

    public static Task Remove(Session session, string contactId) =>
        session.Execute("delete from vault where contact_id = @contactId", new { contactId });
}
