using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Classification;

/// <summary>What an administrator does with the areas. Each change is audited; every process follows within seconds.</summary>
public sealed class AreaChanges(Database database, Areas areas, AuditLog audit, TimeProvider clock)
{
    /// <summary>Adds the area. Null when that was done.</summary>
    public Task<Refusal?> Add(AreaDraft wanted, Actor by) => Store(wanted, by, known => known is null ? null : AreaRefusals.AreaExists);

    /// <summary>Makes the area what is wanted, if it still is what the administrator saw. Null when that was done.</summary>
    public Task<Refusal?> Change(AreaDraft wanted, Actor by) => Store(wanted, by, known =>
        known is null ? AreaRefusals.UnknownArea : known.Edition != wanted.Seen ? AreaRefusals.AreaChanged : null);

    /// <summary>Back to what the product has.</summary>
    public async Task<Refusal?> Reset(string code, long seen, Actor by)
    {
        var refusal = await database.Write(async session =>
        {
            await session.TakeLock(AreaTable.Lock);
            var all = await AreaTable.Catalog(session);
            if (all.Find(code) is not { } known) return AreaRefusals.UnknownArea;
            if (AreaCatalog.Default.Find(code) is not { } standard) return AreaRefusals.NoDefault;
            if (known.Edition != seen) return AreaRefusals.AreaChanged;
            if (known.Edition == 0) return null;
            if (AreaRules.Check(Draft(standard), all) is { } taken) return taken;
            await AreaTable.Reset(session, code);
            await audit.Append(session, new() { Actor = by, Action = "area.reset", Subject = code, Because = AreaDifference.Between(known, standard) });
            return null;
        });
        await areas.Refresh();
        return refusal;
    }

    async Task<Refusal?> Store(AreaDraft wanted, Actor by, Func<Area?, Refusal?> judge)
    {
        wanted = wanted.Clean();
        if (AreaRules.Check(wanted) is { } wrong) return wrong;
        var refusal = await database.Write(async session =>
        {
            await session.TakeLock(AreaTable.Lock);
            var all = await AreaTable.Catalog(session);
            var known = all.Find(wanted.Code);
            if ((judge(known) ?? AreaRules.Check(wanted, all)) is { } refused) return refused;
            var what = AreaDifference.Between(known, wanted.ToArea());
            if (what.Length == 0) return null;
            await AreaTable.Put(session, wanted.ToArea(), by.ToString(), clock.Now());
            await audit.Append(session, new() { Actor = by, Action = "area.change", Subject = wanted.Code, Because = what });
            return null;
        });
        await areas.Refresh();
        return refusal;
    }

    static AreaDraft Draft(Area area) => new(area.Code, area.Sv, area.En, area.Unit, area.IsSecret, area.Aliases, [], area.InUse, area.Edition);
}
