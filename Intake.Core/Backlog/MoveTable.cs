using Intake.Core.Storage;

namespace Intake.Core.Backlog;

/// <summary>SQL of an item's state and its moves.</summary>
static class MoveTable
{
    public static Task<MovableItem?> Find(Session session, string number) =>
        session.First<MovableItem>("select id, number, state, area, unit from items where number = @number", new { number });

    /// <returns>False when it is not in <paramref name="from"/> any more.</returns>
    public static async Task<bool> Move(Session session, string itemId, string from, string to) =>
        await session.Execute("update items set state = @to where id = @itemId and state = @from", new { itemId, from, to }) == 1;

    public static Task Add(Session session, PastMove move, string because, string by) =>
        session.Execute(
            """
            insert into item_events (id, item_id, what, because, made_by, made_at, moved_from, moved_to, undoes)
            values (@Id, @ItemId, 'moved', @because, @by, @MadeAt, @MovedFrom, @MovedTo, @Undoes)
            """,
            new { move.Id, move.ItemId, because, by, move.MadeAt, move.MovedFrom, move.MovedTo, move.Undoes });

    public static Task<PastMove?> Last(Session session, string itemId) =>
        session.First<PastMove>(
            """
            select id, item_id, moved_from, moved_to, undoes, made_at from item_events
            where item_id = @itemId and moved_to is not null order by made_at desc, id desc limit 1
            """,
            new { itemId });
}

sealed record MovableItem
{
    public required string Id { get; init; }
    public required string Number { get; init; }
    public required string State { get; init; }
    public required string Area { get; init; }
    public required string Unit { get; init; }
}

sealed record PastMove
{
    public required string Id { get; init; }
    public required string ItemId { get; init; }
    public required string MovedFrom { get; init; }
    public required string MovedTo { get; init; }

    /// <summary>Id of the move that this one took back.</summary>
    public string? Undoes { get; init; }
    public required long MadeAt { get; init; }
}
