using Intake.Core.Access;
using Intake.Core.Backlog;
using Intake.Core.Classification;
using Intake.Core.Storage;

namespace Intake.Core.Units;

/// <summary>Which units there are: nobody makes them, they arise by being named.</summary>
public sealed class UnitReader(Database database, Areas areas, TimeProvider clock)
{
    public Task<UnitList> List(CancellationToken stop = default) => database.Read(In, stop);

    internal async Task<UnitList> In(Session session)
    {
        var all = (await areas.In(session)).All;
        var items = (await session.Query<UnitItems>("select unit, count(*) as items from items group by unit")).ToDictionary(row => row.Unit, row => row.Items);
        var accounts = (await UserTable.List(session)).Select(account => account.UnitList).ToList();
        var keys = (await ApiKeyTable.List(session)).Where(IsValid).Select(key => key.UnitList).ToList();
        var names = all.Select(area => area.Unit).Concat(items.Keys).Concat(accounts.Concat(keys).SelectMany(units => units));
        var units = names.Where(name => name != Reading.EveryUnit).Distinct().Order(StringComparer.CurrentCulture)
            .Select(name => new Unit(name, [.. all.Where(area => area.Unit == name)], Having(accounts, name), Having(keys, name), items.GetValueOrDefault(name)));
        return new([.. units], Having(accounts, Reading.EveryUnit), Having(keys, Reading.EveryUnit));
    }

    bool IsValid(ApiKey key) => key.RevokedAt is null && (key.ExpiresAt is null || key.ExpiresAt > clock.Now());

    static int Having(List<IReadOnlyList<string>> holders, string name) => holders.Count(units => units.Contains(name));

    sealed record UnitItems
    {
        public required string Unit { get; init; }
        public required long Items { get; init; }
    }
}
