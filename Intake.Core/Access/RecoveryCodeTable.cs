using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>Recovery codes by their hash.</summary>
static class RecoveryCodeTable
{
    /// <summary>These in place of those before.</summary>
    public static async Task Replace(Session session, string userId, IEnumerable<string> codes)
    {
        await Remove(session, userId);
        foreach (var hash in codes.Select(RecoveryCode.Hash))
            await session.Execute("insert into recovery_codes (user_id, hash) values (@userId, @hash)", new { userId, hash });
    }

    /// <returns>False when it is unknown or was used.</returns>
    public static async Task<bool> Use(Session session, string userId, string hash, long now) =>
        await session.Execute(
            "update recovery_codes set used_at = @now where user_id = @userId and hash = @hash and used_at is null",
            new { userId, hash, now }) == 1;

    public static Task Remove(Session session, string userId) =>
        session.Execute("delete from recovery_codes where user_id = @userId", new { userId });
}
