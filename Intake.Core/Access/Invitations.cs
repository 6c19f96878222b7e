using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>One-time links by which people choose their own password: nobody else ever knows it.</summary>
public sealed class Invitations(Database database, TimeProvider clock, AuditLog audit, Users users)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(72);

    long Oldest => clock.Now() - (long)Lifetime.TotalMilliseconds;

    /// <summary>Makes an account that nobody can sign in to before its link was used.</summary>
    public async Task<(Invitation? Made, Refusal? Refusal)> Open(NewAccount account, Actor by)
    {
        if (account.Check() is { } refusal) return (null, refusal);
        var row = account.Describe(clock.GetUtcNow());
        return await database.Write<(Invitation?, Refusal?)>(async session =>
        {
            if (await KnownUnits.Check(session, account.Units ?? []) is { } unknown) return (null, unknown);
            if (!await UserTable.Add(session, row, clock.Now())) return (null, AccessRefusals.LoginTaken);
            await audit.Append(session, new() { Actor = by, Action = "user.create", Subject = row.Id, Because = row.Role });
            return (await Invite(session, row.Id, by), null);
        });
    }

    /// <summary>A new link for an account; the one before stops. The password holds until the link is used.</summary>
    public Task<(Invitation? Made, Refusal? Refusal)> Renew(string id, Actor by) =>
        database.Write<(Invitation?, Refusal?)>(async session =>
            await UserTable.FindById(session, id) is not { } account ? (null, AccessRefusals.UnknownLogin)
            : account.Issuer is not null ? (null, AccessRefusals.OpenIdAccount)
            : account.DisabledAt is not null ? (null, AccessRefusals.AccountClosed)
            : (await Invite(session, id, by), null));

    /// <summary>Whom the link is for; null alike for unknown, used and expired links, and for closed accounts.</summary>
    public Task<Invited?> Find(string token) =>
        database.Read(session => InvitationTable.Find(session, Secret.Hash(token), Oldest));

    /// <summary>Gives the account its password and uses the link up; null when done. A refusal leaves the link open.</summary>
    public async Task<Refusal?> Use(string token, string password)
    {
        if (await Find(token) is not { } person) return AccessRefusals.InvitationNotValid;
        if (PasswordRules.Check(password, person.Login) is { } refusal) return refusal;
        var hash = Passwords.Hash(password);
        if (!await database.Write(session => Set(session, person.Id, Secret.Hash(token), hash))) return AccessRefusals.InvitationNotValid;
        users.Forget(person.Id);
        return null;
    }

    async Task<Invitation> Invite(Session session, string id, Actor by)
    {
        var (token, now) = (Secret.New(), clock.Now());
        await InvitationTable.Put(session, id, Secret.Hash(token), now);
        await audit.Append(session, new() { Actor = by, Action = "user.invite", Subject = id });
        return new(id, token, now + (long)Lifetime.TotalMilliseconds);
    }

    async Task<bool> Set(Session session, string id, string link, string passwordHash)
    {
        if (!await InvitationTable.Use(session, link, Oldest)) return false;
        await UserTable.SetPassword(session, id, passwordHash);
        await UserTable.ForgetAttempts(session, id);
        await UserTable.SetStamp(session, id, Secret.New());
        await audit.Append(session, new() { Actor = Actor.User(id), Action = "user.password", Subject = id });
        return true;
    }
}
