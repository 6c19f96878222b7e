using Intake.Core.Storage;

namespace Intake.Core.Sources;

/// <summary>SQL of <c>sources</c>.</summary>
static class SourceTable
{
    const string Columns = "name, title, kind, origin, api_url, mapping, created_at, disabled_at";

    /// <returns>False when the name is taken.</returns>
    public static async Task<bool> Add(Session session, Source source, string by) =>
        await session.Execute(
            """
            insert into sources (name, title, kind, origin, api_url, created_by, created_at)
            values (@Name, @Title, @Kind, @Origin, @ApiUrl, @by, @CreatedAt)
            on conflict (name) do nothing
            """,
            new { source.Name, source.Title, source.Kind, source.Origin, source.ApiUrl, by, source.CreatedAt }) == 1;

    public static Task<Source?> Find(Session session, string name) =>
        session.First<Source>($"select {Columns} from sources where name = @name", new { name });

    public static Task<IReadOnlyList<Source>> List(Session session) =>
        session.Query<Source>($"select {Columns} from sources order by name");

    /// <summary>Of those that are enabled.</summary>
    public static Task<IReadOnlyList<string>> Origins(Session session) =>
        session.Query<string>("select distinct origin from sources where origin is not null and disabled_at is null order by origin");

    public static async Task<bool> Edit(Session session, string name, SourceOrder order) =>
        await session.Execute(
            "update sources set title = @Title, origin = @Origin, api_url = @ApiUrl where name = @name",
            new { name, order.Title, order.Origin, order.ApiUrl }) == 1;

    public static async Task<bool> Map(Session session, string name, string? mapping) =>
        await session.Execute("update sources set mapping = @mapping where name = @name", new { name, mapping }) == 1;

    public static async Task<bool> Disable(Session session, string name, long? at) =>
        await session.Execute("update sources set disabled_at = @at where name = @name", new { name, at }) == 1;
}
