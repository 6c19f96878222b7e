using Intake.Core.Storage;

namespace Intake.Core.Backlog;

/// <summary>SQL of <c>links</c> and <c>item_events</c>. Append-only.</summary>
public static class LinkTable
{
    public static Task Add(Session session, Link link) =>
        session.Execute(
            """
            insert into links (id, contact_id, item_id, how, because, score, made_by, made_at)
            values (@Id, @ContactId, @ItemId, @How, @Because, @Score, @MadeBy, @MadeAt)
            """,
            link);

    public static Task AddEvent(Session session, string id, string itemId, string what, string because, string madeBy, long madeAt) =>
        session.Execute(
            """
            insert into item_events (id, item_id, what, because, made_by, made_at)
            values (@id, @itemId, @what, @because, @madeBy, @madeAt)
            """,
            new { id, itemId, what, because, madeBy, madeAt });
}

/// <summary>A contact voices an item: made by, at, because, score. A row of <c>links</c>.</summary>
public sealed record Link
{
    public required string Id { get; init; }
    public required string ContactId { get; init; }
    public required string ItemId { get; init; }
    public required string How { get; init; }
    public required string Because { get; init; }
    public double? Score { get; init; }
    public required string MadeBy { get; init; }
    public required long MadeAt { get; init; }
}
