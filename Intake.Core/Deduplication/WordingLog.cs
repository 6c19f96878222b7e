using Intake.Core.Storage;

namespace Intake.Core.Deduplication;

/// <summary>SQL of <c>wording_log</c>. Numbers are given under <see cref="Lock"/>, so they become visible in order.</summary>
public static class WordingLog
{
    /// <summary>Name of the lock that one decision at a time holds.</summary>
    public const string Lock = "kundcenterintake.routing";

    public static Task Add(Session session, string contactId, string itemId, bool added, long now) =>
        session.Execute(
            """
            insert into wording_log (seq, contact_id, item_id, added, made_at)
            select coalesce(max(seq), 0) + 1, @contactId, @itemId, @added, @now from wording_log
            """,
            new { contactId, itemId, added = added ? 1 : 0, now });

    /// <summary>The latest number; 0 when there is none.</summary>
    public static Task<long> Last(Session session) => session.Single<long>("select coalesce(max(seq), 0) from wording_log");

    /// <summary>What came after <paramref name="seq"/>, in order.</summary>
    public static Task<IReadOnlyList<LoggedWording>> Since(Session session, long seq, int most = int.MaxValue) =>
        session.Query<LoggedWording>(
            """
            select w.seq, w.contact_id, w.item_id, w.added, c.kind, c.text, c.place
            from wording_log w join contacts c on c.id = w.contact_id
            where w.seq > @seq
            order by w.seq
            limit @most
            """,
            new { seq, most });
}

/// <summary>A wording that was linked to an item (or taken from it), with its place in the order.</summary>
public sealed record LoggedWording
{
    public required long Seq { get; init; }
    public required string ContactId { get; init; }
    public required string ItemId { get; init; }
    public required long Added { get; init; }
    public required string Kind { get; init; }
    public required string Text { get; init; }
    public string? Place { get; init; }

    public Wording ToWording() => new() { ContactId = ContactId, ItemId = ItemId, Kind = Kind, Text = Text, Place = Place };
}
