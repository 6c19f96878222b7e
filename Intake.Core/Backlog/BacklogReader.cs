using Intake.Core.Storage;

namespace Intake.Core.Backlog;

/// <summary>Reads the backlog for lists and pages.</summary>
public sealed class BacklogReader(Database database, TimeProvider clock)
{
    public Task<BacklogPage> List(BacklogFilter filter, Reading reading, CancellationToken stop = default) => database.Read(
        async session =>
        {
            var sight = await reading.In(session);
            var parameters = BacklogQuery.Parameters(filter, sight);
            var total = await session.Single<long>(BacklogQuery.Total, parameters);
            var rows = await session.Query<ItemRow>(BacklogQuery.Page(filter.Sort, filter.Before is not null), parameters);
            var items = new List<ItemRow>(filter.Take);
            foreach (var row in rows.Take(filter.Take)) items.Add(Veil.Over(row with { Trend = await Trend(session, row.Id) }, sight));
            return Page(filter, items, total, more: rows.Count > filter.Take);
        },
        stop);

    public Task<long> Count(BacklogFilter filter, Reading reading, CancellationToken stop = default) =>
        database.Read(async session => await session.Single<long>(BacklogQuery.Total, BacklogQuery.Parameters(filter, await reading.In(session))), stop);

    public Task<IReadOnlyList<PlaceCount>> Places(int take, Reading reading, CancellationToken stop = default) => database.Read(
        async session =>
        {
            var sight = await reading.In(session);
            return await session.Query<PlaceCount>(BacklogQuery.Places, new { take, secret = sight.Secret, own = sight.Own });
        },
        stop);

    /// <summary>How many items each area has, by its code.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountByArea(CancellationToken stop = default) =>
        (await database.Read(session => session.Query<AreaCount>("select area, count(*) as items from items group by area"), stop))
            .ToDictionary(row => row.Area, row => row.Items);

    static BacklogPage Page(BacklogFilter filter, List<ItemRow> items, long total, bool more)
    {
        var back = filter.Before is not null;
        if (back) items.Reverse();
        if (items.Count == 0) return new([], total, null);
        var next = back || more ? BacklogQuery.CursorOf(items[^1], filter.Sort) : null;
        var previous = back ? more : filter.After is not null;
        return new(items, total, next, previous ? BacklogQuery.CursorOf(items[0], filter.Sort) : null);
    }

    /// <param name="number">Such as <c>B-2026-00042</c>.</param>
    public Task<ItemDetails?> Item(string number, Reading reading, CancellationToken stop = default) =>
        database.Read(async session => await Details(session, number) is { } details ? Veil.Over(details, await reading.In(session)) : null, stop);

    async Task<ItemDetails?> Details(Session session, string number)
    {
        var row = await session.First<ItemRow>(
            $"select {BacklogQuery.Columns} from items i where i.number = @number", new { number });
        if (row is null) return null;
        return new()
        {
            Item = row with { Trend = await Trend(session, row.Id) },
            Voices = await session.Query<Voice>(DetailsSql.Voices, new { row.Id }),
            Events = await session.Query<ItemEvent>(DetailsSql.Events, new { row.Id }),
            Similar = await session.Query<SimilarItem>(DetailsSql.Similar, new { row.Id }),
            Suggested = await session.First<SuggestedArea>(DetailsSql.Suggested, new { row.Id }),
        };
    }

    async Task<IReadOnlyList<int>> Trend(Session session, string itemId)
    {
        var months = Months.Last(12, clock.GetUtcNow());
        var voices = await session.Query<long>(DetailsSql.VoicesSince, new { itemId, since = months.Since });
        return months.Count(voices);
    }
}
