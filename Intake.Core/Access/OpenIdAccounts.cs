using Intake.Core.Audit;
using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>
/// Accounts of people who sign in at the identity provider. The first sign-in makes one, each further one brings role
/// and units up to date; a local account is never taken for theirs. Everything is in the audit log, by ids and codes.
/// </summary>
public sealed class OpenIdAccounts(Database database, TimeProvider clock, AuditLog audit, Users users, Sessions sessions)
{
    static readonly Actor provider = Actor.System("openid");

    /// <summary>Longer than a logout token is believed.</summary>
    static readonly TimeSpan LogoutsKept = TimeSpan.FromHours(1);

    /// <summary>The account as it is now; null when an administrator has disabled it.</summary>
    public async Task<User?> Admit(OpenIdPerson person)
    {
        var user = await database.Write(async session =>
        {
            var account = await FindOrMake(session, person);
            if (account.DisabledAt is not null)
            {
                await audit.Append(session, Refused(account.Id, "disabled"));
                return null;
            }
            await BringUpToDate(session, account, person);
            return await UserTable.FindEnabled(session, account.Id);
        });
        if (user is not null) users.Forget(user.Id);
        return user;
    }

    /// <summary>Keeps why nobody came in. Whoever the provider gives no role any more is signed out everywhere.</summary>
    public async Task TurnAway(string because, string issuer = "", string subject = "")
    {
        var id = await database.Write(async session =>
        {
            var account = subject.Length > 0 ? await OpenIdTable.Find(session, issuer, subject) : null;
            await audit.Append(session, Refused(account?.Id ?? "", because));
            return account?.Id;
        });
        if (id is not null) await sessions.EndAll(id, provider);
    }

    /// <summary>Ends the person's sessions because the provider did.</summary>
    /// <returns>False when the token was followed before.</returns>
    public async Task<bool> SignOut(string issuer, string subject, string tokenId)
    {
        var (isNew, id) = await database.Write(async session =>
        {
            await OpenIdTable.PruneLogouts(session, clock.Now() - (long)LogoutsKept.TotalMilliseconds);
            if (!await OpenIdTable.AddLogout(session, Secret.Hash($"{issuer}\n{tokenId}"), clock.Now())) return (false, "");
            return (true, (await OpenIdTable.Find(session, issuer, subject))?.Id ?? "");
        });
        if (id.Length > 0) await sessions.EndAll(id, provider);
        return isNew;
    }

    async Task<AccountRow> FindOrMake(Session session, OpenIdPerson person)
    {
        if (await OpenIdTable.Find(session, person.Issuer, person.Subject) is { } known) return known;
        var row = person.AsNew(clock.GetUtcNow());
        // Two first sign-ins at once make one account.
        if (await OpenIdTable.Add(session, row, person, clock.Now()))
            await audit.Append(session, new() { Actor = provider, Action = "user.create", Subject = row.Id, Because = row.Role });
        return (await OpenIdTable.Find(session, person.Issuer, person.Subject))!;
    }

    // Sessions in other browsers hold what the provider said then: they end.
    async Task BringUpToDate(Session session, AccountRow account, OpenIdPerson person)
    {
        if (account.Name != person.Name) await OpenIdTable.SetName(session, account.Id, person.Name);
        if (account.Role == person.Role && account.Units == person.UnitLines) return;
        await UserTable.SetRole(session, account.Id, person.Role);
        await UserTable.SetUnits(session, account.Id, person.UnitLines);
        await UserTable.SetStamp(session, account.Id, Secret.New());
        if (account.Role != person.Role)
            await audit.Append(session, new() { Actor = provider, Action = "user.role", Subject = account.Id, Because = person.Role });
        if (account.Units != person.UnitLines)
            await audit.Append(session, new() { Actor = provider, Action = "user.units", Subject = account.Id });
    }

    static AuditEntry Refused(string id, string because) =>
        new() { Actor = provider, Action = "sign-in.refused", Subject = id, Because = because };
}
