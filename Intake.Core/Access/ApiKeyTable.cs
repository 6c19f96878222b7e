using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>Keys by the hash of their secret.</summary>
static class ApiKeyTable
{
    public static Task Add(Session session, ApiKey key, string hash) =>
        session.Execute(
            """
            insert into api_keys (id, name, hash, scopes, created_at)
            values (@Id, @Name, @hash, @Scopes, @CreatedAt)
            """,
            new { key.Id, key.Name, hash, key.Scopes, key.CreatedAt });

    public static Task<ApiKey?> FindValid(Session session, string hash) =>
        session.First<ApiKey>(
            """
            select id, name, scopes, created_at, last_used_at, revoked_at
            from api_keys
            where hash = @hash and revoked_at is null
            """,
            new { hash });

    public static Task<IReadOnlyList<ApiKey>> List(Session session) =>
        session.Query<ApiKey>(
            """
            select id, name, scopes, created_at, last_used_at, revoked_at
            from api_keys
            order by created_at, id
            """);

    public static async Task<bool> Revoke(Session session, string id, long now) =>
        await session.Execute(
            "update api_keys set revoked_at = @now where id = @id and revoked_at is null", new { id, now }) == 1;

    public static Task MarkUsed(Session session, string id, long at) =>
        session.Execute(
            """
            update api_keys set last_used_at = @at
            where id = @id and (last_used_at is null or last_used_at < @at)
            """,
            new { id, at });
}
