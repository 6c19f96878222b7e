using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>Name, role and units of an account in one go; what somebody else changed meanwhile is not overwritten.</summary>
public sealed class AccountEdits(Database database, AuditLog audit, Users users)
{
    public async Task<Refusal?> Save(AccountEdit edit, Actor by)
    {
        if (edit.Check() is { } refusal) return refusal;
        var told = await database.Write(session => Save(session, edit, by));
        if (told is null) users.Forget(edit.Id);
        return told;
    }

    async Task<Refusal?> Save(Session session, AccountEdit edit, Actor by)
    {
        if (await UserTable.FindById(session, edit.Id) is not { } before) return AccessRefusals.UnknownLogin;
        if (before.Issuer is not null) return AccessRefusals.OpenIdAccount;
        var after = edit.On(before);
        if (before.Version != edit.Seen) return AccessRefusals.StaleEdit;
        if (await KnownUnits.Check(session, edit.Units) is { } unknown) return unknown;
        if (before.Role == Roles.Admin && after.Role != Roles.Admin && await Accounts.IsLastAdmin(session, before.Id)) return AccessRefusals.LastAdmin;
        if (!await UserTable.Edit(session, before, after)) return AccessRefusals.StaleEdit;
        // A session carries role and units from when it began.
        if ((before.Role, before.Units) != (after.Role, after.Units)) await UserTable.SetStamp(session, before.Id, Secret.New());
        foreach (var (action, because) in Changes(before, after))
            await audit.Append(session, new() { Actor = by, Action = action, Subject = before.Id, Because = because });
        return null;
    }

    static IEnumerable<(string Action, string Because)> Changes(AccountRow before, AccountRow after)
    {
        if (before.Name != after.Name) yield return ("user.name", "");
        if (before.Role != after.Role) yield return ("user.role", after.Role);
        if (before.Units != after.Units) yield return ("user.units", "");
    }
}
