using Intake.Core.Storage;

namespace Intake.Core.Vault;

/// <summary>SQL of <c>vault_keys</c>: one sealed key.</summary>
static class VaultKeyTable
{
    const string Hashes = "hashes";

    public static Task<string?> Find(Session session) =>
        session.First<string>("select sealed from vault_keys where id = @id", new { id = Hashes });

    /// <returns>The key that is there afterwards: this one, or another process's that was faster.</returns>
    public static async Task<string> AddIfAbsent(Session session, string key, long now)
    {
        await session.TakeLock("vault.keys");
        await session.Execute(
            "insert into vault_keys (id, sealed, created_at) values (@id, @key, @now) on conflict (id) do nothing",
            new { id = Hashes, key, now });
        return (await Find(session))!;
    }
}
