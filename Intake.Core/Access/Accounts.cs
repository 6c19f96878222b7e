using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>What an administrator does with accounts. Each change is in the audit log, and ends the account's sessions.</summary>
public sealed class Accounts(Database database, TimeProvider clock, AuditLog audit, Users users)
{
    public Task<IReadOnlyList<AccountRow>> List() => database.Read(UserTable.List);

    public async Task<Refusal?> Open(NewUser user, Actor by)
    {
        if (user.Check() is { } refusal) return refusal;
        var row = user.Hashed(clock.GetUtcNow());
        return await database.Write(async session =>
        {
            if (!await UserTable.Add(session, row, clock.Now())) return AccessRefusals.LoginTaken;
            await audit.Append(session, new() { Actor = by, Action = "user.create", Subject = row.Id, Because = row.Role });
            return null;
        });
    }

    /// <summary>No new sign-in, and no session after <see cref="Users.Remembered"/>.</summary>
    public Task<Refusal?> Disable(string login, Actor by) =>
        Change("user.disable", login, by, (session, user) => UserTable.SetDisabled(session, user.Id, clock.Now()), endsAdmin: true, localOnly: false);

    public Task<Refusal?> Enable(string login, Actor by) =>
        Change("user.enable", login, by, (session, user) => UserTable.SetDisabled(session, user.Id, null), localOnly: false);

    public Task<Refusal?> SetUnits(string login, IReadOnlyCollection<string> units, Actor by) =>
        Change("user.units", login, by, (session, user) => UserTable.SetUnits(session, user.Id, string.Join('\n', units)));

    public async Task<Refusal?> SetRole(string login, string role, Actor by) => Roles.All.Contains(role)
        ? await Change("user.role", login, by, (session, user) => UserTable.SetRole(session, user.Id, role), role, endsAdmin: role != Roles.Admin)
        : AccessRefusals.UnknownRole;

    public async Task<Refusal?> SetPassword(string login, string password, Actor by)
    {
        if (PasswordRules.Check(password, Users.Normal(login)) is { } refusal) return refusal;
        var hash = Passwords.Hash(password);
        return await Change("user.password", login, by, (session, user) => UserTable.SetPassword(session, user.Id, hash));
    }

    async Task<Refusal?> Change(
        string action, string login, Actor by, Func<Session, AccountRow, Task> change, string because = "", bool endsAdmin = false,
        bool localOnly = true)
    {
        var (refusal, id) = await database.Write(async session =>
        {
            if (await UserTable.Find(session, Users.Normal(login)) is not { } user) return (AccessRefusals.UnknownLogin, "");
            if (localOnly && user.Issuer is not null) return (AccessRefusals.OpenIdAccount, "");
            if (endsAdmin && await IsLastAdmin(session, user.Id)) return (AccessRefusals.LastAdmin, "");
            await change(session, user);
            await UserTable.SetStamp(session, user.Id, Secret.New());
            await audit.Append(session, new() { Actor = by, Action = action, Subject = user.Id, Because = because });
            return ((Refusal?)null, user.Id);
        });
        if (refusal is null) users.Forget(id);
        return refusal;
    }

    // Two administrators may close each other's accounts at once: the one who comes second is told.
    static async Task<bool> IsLastAdmin(Session session, string id) =>
        await UserTable.HoldAdmins(session) is [var only] && only == id;
}

/// <summary>An account as an administrator sees it. Times are unix ms.</summary>
public sealed record AccountRow
{
    public required string Id { get; init; }
    public required string Login { get; init; }
    public required string Name { get; init; }
    public required string Role { get; init; }
    public required string Units { get; init; }
    public required long CreatedAt { get; init; }
    public long? DisabledAt { get; init; }

    /// <summary>The identity provider whose person it is; null: a local account.</summary>
    public string? Issuer { get; init; }

    public IReadOnlyList<string> UnitList => Units.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
