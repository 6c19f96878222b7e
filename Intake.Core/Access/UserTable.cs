using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>Local accounts, with their failed attempts.</summary>
static class UserTable
{
    /// <returns>False when the login is taken.</returns>
    public static async Task<bool> Add(Session session, User user, long now) =>
        await session.Execute(
            """
            insert into users (id, login, name, role, password_hash, stamp, created_at)
            values (@Id, @Login, @Name, @Role, @PasswordHash, @Stamp, @now)
            on conflict (login) do nothing
            """,
            new { user.Id, user.Login, user.Name, user.Role, user.PasswordHash, user.Stamp, now }) == 1;

    public static async Task<bool> Any(Session session) =>
        await session.Single<long>("select count(*) from users") > 0;

    /// <summary>
    /// Counts an attempt as failed before it is tried, so that guesses made at once are counted one by one; the
    /// attempt that reaches <paramref name="most"/> locks the account. Nothing when it is locked, disabled or unknown.
    /// </summary>
    public static Task<User?> BeginAttempt(Session session, string login, long now, int most, long lockedUntil) =>
        session.First<User>(
            """
            update users
            set failed_attempts = case when locked_until is null then failed_attempts + 1 else 1 end,
                locked_until = case when locked_until is null and failed_attempts + 1 >= @most then @lockedUntil end
            where login = @login and disabled_at is null and (locked_until is null or locked_until <= @now)
            returning id, login, name, role, password_hash, stamp
            """,
            new { login, now, most, lockedUntil });

    public static Task ForgetAttempts(Session session, string id) =>
        session.Execute("update users set failed_attempts = 0, locked_until = null where id = @id", new { id });

    public static Task<User?> FindEnabled(Session session, string id) =>
        session.First<User>(
            """
            select id, login, name, role, password_hash, stamp
            from users
            where id = @id and disabled_at is null
            """,
            new { id });

    public static Task SetStamp(Session session, string id, string stamp) =>
        session.Execute("update users set stamp = @stamp where id = @id", new { id, stamp });
}
