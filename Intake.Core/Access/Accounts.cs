using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>What an administrator does with accounts. Each change is in the audit log, and ends the account's sessions.</summary>
public sealed class Accounts(Database database, TimeProvider clock, AuditLog audit, Users users)
{
    public Task<IReadOnlyList<AccountRow>> List() => database.Read(UserTable.List);

    /// <summary>The account with this id; null when there is none.</summary>
    public Task<AccountRow?> Find(string id) => database.Read(session => UserTable.FindById(session, id));

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

    /// <summary>Ends the account's sessions, wherever they are.</summary>
    public Task<Refusal?> SignOut(string login, Actor by) => Change("user.sign-out", login, by, (_, _) => Task.CompletedTask, localOnly: false);

    public Task<Refusal?> SetUnits(string login, IReadOnlyCollection<string> units, Actor by) =>
        Change("user.units", login, by, (session, user) => UserTable.SetUnits(session, user.Id, string.Join('\n', units)));

    public async Task<Refusal?> SetRole(string login, string role, Actor by) => Roles.All.Contains(role)
        ? await Change("user.role", login, by, (session, user) => UserTable.SetRole(session, user.Id, role), role, endsAdmin: role != Roles.Admin)
        : AccessRefusals.UnknownRole;

    public async Task<Refusal?> SetPassword(string login, string password, Actor by)
    {
        if (PasswordRules.Check(password, Users.Normal(login)) is { } refusal) return refusal;
        var hash = Passwords.Hash(password);
        return await Change("user.password", login, by, async (session, user) =>
        {
            await UserTable.SetPassword(session, user.Id, hash);
            await InvitationTable.End(session, user.Id);
        });
    }

    /// <summary>Takes away the second factor of somebody who lost it; make sure who asks. Signs in by password until a new one is set up.</summary>
    public Task<Refusal?> ResetFactor(string login, Actor by) =>
        Change("user.factor-reset", login, by, (session, user) => SecondFactorTable.Remove(session, user.Id));

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
    internal static async Task<bool> IsLastAdmin(Session session, string id) =>
        await UserTable.HoldAdmins(session) is [var only] && only == id;
}
