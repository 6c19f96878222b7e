using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Panel;

/// <summary>SQL of <c>undone_flags</c>.</summary>
static class UndoneTable
{
    public static Task Add(Session session, string client, string key, string contactId, long now) =>
        session.Execute(
            """
            insert into undone_flags (client, idempotency_key, contact_id, undone_at) values (@client, @key, @contactId, @now)
            on conflict (client, idempotency_key) do nothing
            """,
            new { client, key, contactId, now });

    public static async Task<bool> Knows(Session session, IdempotencyKey key) =>
        await session.Single<long>(
            "select count(*) from undone_flags where client = @Client and idempotency_key = @Key", key) > 0;

    public static async Task<bool> Knows(Session session, string client, string contactId) =>
        await session.Single<long>(
            "select count(*) from undone_flags where client = @client and contact_id = @contactId", new { client, contactId }) > 0;

    public static Task Prune(Session session, long undoneBefore) =>
        session.Execute("delete from undone_flags where undone_at < @undoneBefore", new { undoneBefore });
}
