using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Backlog;
using Intake.Core.Classification;
using Intake.Core.Contacts;
using Intake.Core.Deduplication;
using Intake.Core.Storage;

namespace Intake.Core.Units;

/// <summary>Gives a unit another name everywhere at once: areas, items, accounts and keys, or nothing.</summary>
public sealed class UnitRenaming(Database database, UnitReader units, Areas areas, Users users, AuditLog audit, TimeProvider clock)
{
    /// <summary>What would be changed, or why it cannot be.</summary>
    public Task<(Unit? Unit, Refusal? Refusal)> Preview(string from, string to, CancellationToken stop = default) =>
        database.Read(session => Judge(session, from, UnitRules.Clean(to)), stop);

    /// <summary>Sessions of the accounts that belong to the unit end. Null when it was renamed.</summary>
    public async Task<Refusal?> Rename(string from, string to, Actor by)
    {
        var (clean, changed) = (UnitRules.Clean(to), (IReadOnlyList<string>)[]);
        var refusal = await database.Write(async session =>
        {
            // No contact is routed, and no area changed, by the old name meanwhile.
            await session.TakeLock(WordingLog.Lock);
            await session.TakeLock(AreaTable.Lock);
            if (await Judge(session, from, clean) is { Refusal: { } refused }) return refused;
            changed = await Move(session, from, clean, by);
            await audit.Append(session, new() { Actor = by, Action = "unit.rename", Subject = from, Because = clean });
            return null;
        });
        foreach (var id in changed) users.Forget(id);
        await areas.Refresh();
        return refusal;
    }

    async Task<IReadOnlyList<string>> Move(Session session, string from, string to, Actor by)
    {
        await AreaTable.RenameUnit(session, from, to, by.ToString(), clock.Now());
        await ItemTable.RenameUnit(session, from, to);
        await ClassificationTable.RenameUnit(session, from, to);
        await ApiKeyTable.RenameUnit(session, from, to);
        return await UserTable.RenameUnit(session, from, to);
    }

    async Task<(Unit? Unit, Refusal? Refusal)> Judge(Session session, string from, string to)
    {
        var known = await units.In(session);
        return known.Find(from) is not { } unit ? (null, UnitRefusals.UnknownUnit)
            : !UnitRules.IsName(to) || to == from ? (unit, UnitRefusals.BadUnitName)
            // Two that differ in case only could not be told apart.
            : known.Units.Any(other => other.Name != from && other.Name.Equals(to, StringComparison.OrdinalIgnoreCase)) ? (unit, UnitRefusals.UnitExists)
            : (unit, null);
    }
}
