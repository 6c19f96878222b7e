using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>Accounts, with their failed attempts. Those with an issuer are the identity provider's: no password fits them.</summary>
static class UserTable
{
    const string Account =
        """
        select id, login, name, role, units, created_at, disabled_at, issuer,
            (select i.created_at from invitations i where i.user_id = users.id) as invited_at,
            case when password_hash = '' then 0 else 1 end as has_password
        from users
        """;

    /// <returns>False when the login is taken.</returns>
    public static async Task<bool> Add(Session session, User user, long now) =>
        await session.Execute(
            """
            insert into users (id, login, name, role, units, password_hash, stamp, created_at)
            values (@Id, @Login, @Name, @Role, @Units, @PasswordHash, @Stamp, @now)
            on conflict (login) do nothing
            """,
            new { user.Id, user.Login, user.Name, user.Role, user.Units, user.PasswordHash, user.Stamp, now }) == 1;

    /// <summary>Whether somebody can run the product: an agent who came by the identity provider cannot.</summary>
    public static async Task<bool> Any(Session session) =>
        await session.Single<long>("select count(*) from users where issuer is null or role = 'admin'") > 0;

    /// <summary>
    /// Counts an attempt as failed before it is tried, so that guesses made at once are counted one by one; the
    /// attempt that reaches <paramref name="most"/> locks the account. Nothing when it is locked, disabled or unknown.
    /// </summary>
    public static async Task<User?> BeginAttempt(Session session, string login, long now, int most, long lockedUntil)
    {
        var user = await session.First<User>(
            """
            update users
            set failed_attempts = case when locked_until is null then failed_attempts + 1 else 1 end,
                locked_until = case when locked_until is null and failed_attempts + 1 >= @most then @lockedUntil end
            where login = @login and issuer is null and disabled_at is null and (locked_until is null or locked_until <= @now)
            returning id, login, name, role, units, password_hash, stamp
            """,
            new { login, now, most, lockedUntil });
        // A commit with nothing to write is quicker: the time would tell that there is no such login.
        if (user is null) await SetupLinkTable.AddAndRemove(session);
        return user;
    }

    public static Task ForgetAttempts(Session session, string id) =>
        session.Execute("update users set failed_attempts = 0, locked_until = null where id = @id", new { id });

    public static Task<User?> FindEnabled(Session session, string id) =>
        session.First<User>(
            """
            select id, login, name, role, units, password_hash, stamp
            from users
            where id = @id and disabled_at is null
            """,
            new { id });

    public static Task<IReadOnlyList<AccountRow>> List(Session session) =>
        session.Query<AccountRow>($"{Account} order by login");

    public static Task<AccountRow?> Find(Session session, string login) =>
        session.First<AccountRow>($"{Account} where login = @login", new { login });

    public static Task<AccountRow?> FindById(Session session, string id) =>
        session.First<AccountRow>($"{Account} where id = @id", new { id });

    /// <summary>What people's units are, as they are stored.</summary>
    public static Task<IReadOnlyList<string>> Units(Session session) => session.Query<string>("select distinct units from users");

    /// <summary>
    /// The administrators who can sign in whatever the identity provider says or fails to say, so none who has yet to
    /// choose a password; they stay as they are until the transaction ends.
    /// </summary>
    public static Task<IReadOnlyList<string>> HoldAdmins(Session session) =>
        session.Query<string>(
            """
            update users set role = role
            where role = 'admin' and issuer is null and disabled_at is null and password_hash <> ''
            returning id
            """);

    /// <returns>False when somebody else changed it since <paramref name="before"/> was read.</returns>
    public static async Task<bool> Edit(Session session, AccountRow before, AccountRow after) =>
        await session.Execute(
            """
            update users set name = @Name, role = @Role, units = @Units
            where id = @Id and name = @oldName and role = @oldRole and units = @oldUnits
            """,
            new { before.Id, after.Name, after.Role, after.Units, oldName = before.Name, oldRole = before.Role, oldUnits = before.Units }) == 1;

    public static Task SetDisabled(Session session, string id, long? at) =>
        session.Execute("update users set disabled_at = @at where id = @id", new { id, at });

    public static Task SetUnits(Session session, string id, string units) =>
        session.Execute("update users set units = @units where id = @id", new { id, units });

    public static Task SetRole(Session session, string id, string role) =>
        session.Execute("update users set role = @role where id = @id", new { id, role });

    public static Task SetPassword(Session session, string id, string hash) =>
        session.Execute("update users set password_hash = @hash where id = @id", new { id, hash });

    public static Task SetStamp(Session session, string id, string stamp) =>
        session.Execute("update users set stamp = @stamp where id = @id", new { id, stamp });

    /// <summary>Every account of the unit belongs to it under its new name, and its sessions end.</summary>
    /// <returns>Ids of the accounts.</returns>
    public static async Task<IReadOnlyList<string>> RenameUnit(Session session, string from, string to)
    {
        var ids = new List<string>();
        // The accounts stay as they are read until the transaction ends.
        foreach (var holder in await UnitNames.Renamed(session, "update users set units = units where units <> '' returning id, units", from, to))
        {
            await SetUnits(session, holder.Id, holder.Renamed!);
            await SetStamp(session, holder.Id, Secret.New());
            ids.Add(holder.Id);
        }
        return ids;
    }
}
