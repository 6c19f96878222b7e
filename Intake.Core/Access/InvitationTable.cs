using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>The open link of an account, by the hash of its token.</summary>
static class InvitationTable
{
    /// <summary>A link made before stops.</summary>
    public static Task Put(Session session, string userId, string hash, long now) =>
        session.Execute(
            """
            insert into invitations (user_id, hash, created_at) values (@userId, @hash, @now)
            on conflict (user_id) do update set hash = @hash, created_at = @now
            """,
            new { userId, hash, now });

    /// <summary>Whom the link was made for, while it can be used.</summary>
    public static Task<Invited?> Find(Session session, string hash, long oldest) =>
        session.First<Invited>(
            """
            select u.id, u.login, u.name
            from invitations i join users u on u.id = i.user_id
            where i.hash = @hash and i.created_at > @oldest and u.disabled_at is null
            """,
            new { hash, oldest });

    /// <returns>False when it is unknown, used or too old.</returns>
    public static async Task<bool> Use(Session session, string hash, long oldest) =>
        await session.Execute(
            "delete from invitations where hash = @hash and created_at > @oldest", new { hash, oldest }) == 1;

    public static Task End(Session session, string userId) =>
        session.Execute("delete from invitations where user_id = @userId", new { userId });
}
