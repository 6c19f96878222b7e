using Intake.Core.Storage;

namespace Intake.Core.Panel;

/// <summary>SQL of <c>panel_origins</c>.</summary>
static class PanelOriginTable
{
    /// <summary>Name of the lock under which they are counted and added.</summary>
    public const string Lock = "kundcenterintake.origins";

    public static async Task<bool> Add(Session session, string origin, string by, long now) =>
        await session.Execute(
            """
            insert into panel_origins (origin, added_by, added_at) values (@origin, @by, @now)
            on conflict (origin) do nothing
            """,
            new { origin, by, now }) == 1;

    public static async Task<bool> Remove(Session session, string origin) =>
        await session.Execute("delete from panel_origins where origin = @origin", new { origin }) == 1;

    public static Task<IReadOnlyList<PanelOrigin>> List(Session session) =>
        session.Query<PanelOrigin>("select origin, added_by, added_at from panel_origins order by origin");
}

/// <summary>An origin that an administrator allowed; unix ms.</summary>
public sealed record PanelOrigin
{
    public required string Origin { get; init; }
    public required string AddedBy { get; init; }
    public required long AddedAt { get; init; }
}
