using Intake.Core.Storage;

namespace Intake.Core.Classification;

/// <summary>SQL of <c>areas</c> and <c>area_edition</c>.</summary>
static class AreaTable
{
    /// <summary>Name of the lock that one change at a time holds.</summary>
    public const string Lock = "kundcenterintake.areas";

    public static Task<long> Edition(Session session) => session.Single<long>("select edition from area_edition");

    public static Task<long> NextEdition(Session session) =>
        session.Single<long>("update area_edition set edition = edition + 1 returning edition");

    public static async Task<AreaCatalog> Catalog(Session session)
    {
        // First the edition: a row of a later one is then read again, never missed.
        var edition = await Edition(session);
        var rows = (await session.Query<AreaRow>("select * from areas order by code")).ToDictionary(row => row.Code);
        var standard = AreaCatalog.Default.All.Select(area => rows.Remove(area.Code, out var row) ? row.ToArea(area) : area).ToList();
        var other = standard.FindIndex(area => area.Code == AreaCatalog.Other);
        standard.InsertRange(other, rows.Values.Select(row => row.ToArea(null)));
        return new(standard, edition);
    }

    public static Task<IReadOnlyList<SecrecyRow>> Secrecy(Session session) =>
        session.Query<SecrecyRow>("select code, sv, secret from areas");

    public static async Task Put(Session session, Area area, string by, long now)
    {
        var row = AreaRow.Of(area, await NextEdition(session), by, now);
        await session.Execute(
            """
            insert into areas (code, sv, en, unit, secret, aliases, words, in_use, edition, changed_by, changed_at)
            values (@Code, @Sv, @En, @Unit, @Secret, @Aliases, @Words, @InUse, @Edition, @ChangedBy, @ChangedAt)
            on conflict (code) do update
            set sv = excluded.sv, en = excluded.en, unit = excluded.unit, secret = excluded.secret,
                aliases = excluded.aliases, words = excluded.words, in_use = excluded.in_use,
                edition = excluded.edition, changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """,
            row);
    }

    public static async Task Reset(Session session, string code)
    {
        await NextEdition(session);
        await session.Execute("delete from areas where code = @code", new { code });
    }

    /// <summary>Every area that the unit received is received under its new name.</summary>
    public static async Task RenameUnit(Session session, string from, string to, string by, long now)
    {
        foreach (var area in (await Catalog(session)).All.Where(area => area.Unit == from))
            await Put(session, area with { Unit = to }, by, now);
    }
}

/// <summary>As much of an area as decides who may read what is in it.</summary>
sealed record SecrecyRow
{
    public required string Code { get; init; }
    public required string Sv { get; init; }
    public required long Secret { get; init; }
}
