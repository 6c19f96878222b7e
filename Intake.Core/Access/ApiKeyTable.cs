using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>Keys by the hash of their secret.</summary>
static class ApiKeyTable
{
    const string Columns = "id, name, scopes, units, created_at, last_used_at, revoked_at, expires_at";

    public static Task Add(Session session, ApiKey key, string hash) =>
        session.Execute(
            """
            insert into api_keys (id, name, hash, scopes, units, created_at, expires_at)
            values (@Id, @Name, @hash, @Scopes, @Units, @CreatedAt, @ExpiresAt)
            """,
            new { key.Id, key.Name, hash, key.Scopes, key.Units, key.CreatedAt, key.ExpiresAt });

    public static Task<ApiKey?> FindValid(Session session, string hash, long now) =>
        session.First<ApiKey>(
            $"""
            select {Columns}
            from api_keys
            where (hash = @hash or (previous_hash = @hash and previous_until > @now))
                and revoked_at is null and (expires_at is null or expires_at > @now)
            """,
            new { hash, now });

    public static Task<IReadOnlyList<ApiKey>> List(Session session) =>
        session.Query<ApiKey>($"select {Columns} from api_keys order by created_at, id");

    /// <summary>What keys' units are, as they are stored.</summary>
    public static Task<IReadOnlyList<string>> Units(Session session) => session.Query<string>("select distinct units from api_keys");

    public static async Task<bool> Revoke(Session session, string id, long now) =>
        await session.Execute(
            "update api_keys set revoked_at = @now where id = @id and revoked_at is null", new { id, now }) == 1;

    /// <summary>A new secret; the one before holds until <paramref name="until"/>. False when the key is not valid.</summary>
    public static async Task<bool> Rotate(Session session, string id, string hash, long until, long now) =>
        await session.Execute(
            """
            update api_keys set previous_hash = hash, previous_until = @until, hash = @hash
            where id = @id and revoked_at is null and (expires_at is null or expires_at > @now)
            """,
            new { id, hash, until, now }) == 1;

    public static Task MarkUsed(Session session, string id, long at) =>
        session.Execute(
            """
            update api_keys set last_used_at = @at
            where id = @id and (last_used_at is null or last_used_at < @at)
            """,
            new { id, at });

    /// <summary>Every key that reads for the unit reads for it under its new name, revoked ones too.</summary>
    public static async Task RenameUnit(Session session, string from, string to)
    {
        foreach (var holder in await UnitNames.Renamed(session, "select id, units from api_keys", from, to))
            await session.Execute("update api_keys set units = @Renamed where id = @Id", holder);
    }
}
