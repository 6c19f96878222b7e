using Intake.Core.Storage;

namespace Intake.Core.Panel;

/// <summary>SQL of <c>panel_contexts</c>.</summary>
static class PanelContextTable
{
    /// <summary>A page may be reloaded.</summary>
    const int MostUses = 3;

    /// <returns>False when it is used up, or its id was another token's.</returns>
    public static async Task<bool> Use(Session session, string source, string jti, string tokenHash, long expiresAt) =>
        await session.Execute(
            """
            insert into panel_contexts (source, jti, token_hash, uses, expires_at)
            values (@source, @jti, @tokenHash, 1, @expiresAt)
            on conflict (source, jti) do update set uses = panel_contexts.uses + 1
            where panel_contexts.token_hash = @tokenHash and panel_contexts.uses < @most
            """,
            new { source, jti, tokenHash, expiresAt, most = MostUses }) == 1;

    public static Task Prune(Session session, long expiredBefore) =>
        session.Execute("delete from panel_contexts where expires_at < @expiredBefore", new { expiredBefore });
}
