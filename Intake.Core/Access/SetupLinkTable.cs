using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>One-time links by the hash of their token.</summary>
static class SetupLinkTable
{
    public static Task Add(Session session, string hash, long now) =>
        session.Execute("insert into setup_links (hash, created_at) values (@hash, @now)", new { hash, now });

    public static async Task<bool> IsOpen(Session session, string hash, long oldest) =>
        await session.Single<long>(
            "select count(*) from setup_links where hash = @hash and used_at is null and created_at > @oldest",
            new { hash, oldest }) == 1;

    /// <returns>False when it is unknown, used or too old.</returns>
    public static async Task<bool> Use(Session session, string hash, long oldest, long now) =>
        await session.Execute(
            "update setup_links set used_at = @now where hash = @hash and used_at is null and created_at > @oldest",
            new { hash, oldest, now }) == 1;

    /// <summary>Writes as much as a change of a row, and leaves nothing. (SQLite writes no page for a value that stays.)</summary>
    public static async Task AddAndRemove(Session session)
    {
        var hash = Secret.New();
        await Add(session, hash, 0);
        await session.Execute("delete from setup_links where hash = @hash", new { hash });
    }

    public static Task Prune(Session session, long oldest) =>
        session.Execute("delete from setup_links where created_at <= @oldest", new { oldest });
}
