using Intake.Core.Storage;

namespace Intake.Core.Contacts;

/// <summary>SQL of <c>idempotency_keys</c>: what a client's key was answered.</summary>
static class IdempotencyTable
{
    public static Task<Answered?> Find(Session session, IdempotencyKey key) =>
        session.First<Answered>(
            """
            select k.body_hash, k.status, c.id, c.reference, c.attach_to
            from idempotency_keys k join contacts c on c.id = k.contact_id
            where k.client = @Client and k.idempotency_key = @Key
            """,
            key);

    /// <returns>False when another call with the same key was faster.</returns>
    public static async Task<bool> Add(Session session, IdempotencyKey key, string contactId, int status, long now) =>
        await session.Execute(
            """
            insert into idempotency_keys (client, idempotency_key, body_hash, contact_id, status, created_at)
            values (@Client, @Key, @BodyHash, @contactId, @status, @now)
            on conflict (client, idempotency_key) do nothing
            """,
            new { key.Client, key.Key, key.BodyHash, contactId, status, now }) == 1;

    /// <summary>Forgets what the client's keys were answered of a contact.</summary>
    /// <returns>The keys.</returns>
    public static Task<IReadOnlyList<string>> Take(Session session, string client, string contactId) =>
        session.Query<string>(
            "delete from idempotency_keys where client = @client and contact_id = @contactId returning idempotency_key", new { client, contactId });

    internal sealed record Answered
    {
        public required string BodyHash { get; init; }
        public required long Status { get; init; }
        public required string Id { get; init; }
        public required string Reference { get; init; }
        public string? AttachTo { get; init; }
    }
}
