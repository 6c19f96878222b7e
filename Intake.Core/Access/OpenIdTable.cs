using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>Accounts of people who sign in at the identity provider, and the logout tokens it sent.</summary>
static class OpenIdTable
{
    /// <returns>False when the person has an account already.</returns>
    public static async Task<bool> Add(Session session, User user, OpenIdPerson person, long now) =>
        await session.Execute(
            """
            insert into users (id, login, name, role, units, password_hash, stamp, created_at, issuer, subject)
            values (@Id, @Login, @Name, @Role, @Units, @PasswordHash, @Stamp, @now, @Issuer, @Subject)
            on conflict (issuer, subject) do nothing
            """,
            new { user.Id, user.Login, user.Name, user.Role, user.Units, user.PasswordHash, user.Stamp, now, person.Issuer, person.Subject }) == 1;

    public static Task<AccountRow?> Find(Session session, string issuer, string subject) =>
        session.First<AccountRow>(
            """
            select id, login, name, role, units, created_at, disabled_at, issuer
            from users
            where issuer = @issuer and subject = @subject
            """,
            new { issuer, subject });

    public static Task SetName(Session session, string id, string name) =>
        session.Execute("update users set name = @name where id = @id", new { id, name });

    /// <returns>False when the token was followed before.</returns>
    public static async Task<bool> AddLogout(Session session, string hash, long now) =>
        await session.Execute(
            "insert into openid_logouts (hash, seen_at) values (@hash, @now) on conflict (hash) do nothing", new { hash, now }) == 1;

    public static Task PruneLogouts(Session session, long oldest) =>
        session.Execute("delete from openid_logouts where seen_at <= @oldest", new { oldest });
}
