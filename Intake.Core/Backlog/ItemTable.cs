using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Backlog;

/// <summary>SQL that writes <c>items</c> and their numbers.</summary>
public static class ItemTable
{
    public static async Task<bool> Exists(Session session, string number) => await IdOf(session, number) is not null;

    public static Task<string?> IdOf(Session session, string number) =>
        session.First<string>("select id from items where number = @number", new { number });

    public static Task Add(Session session, Item item) =>
        session.Execute(
            """
            insert into items (id, number, kind, title, place, area, unit, state, language, opened_at, last_voice_at,
                voices, search_key)
            values (@Id, @Number, @Kind, @Title, @Place, @Area, @Unit, @State, @Language, @OpenedAt, @OpenedAt,
                0, @SearchKey)
            """,
            item);

    /// <summary>One voice more (or fewer) since <paramref name="at"/>.</summary>
    public static Task CountVoice(Session session, string itemId, int change, long at) =>
        session.Execute(
            """
            update items set voices = voices + @change,
                last_voice_at = case when @at > last_voice_at then @at else last_voice_at end
            where id = @itemId
            """,
            new { itemId, change, at });

    public static Task<int> RenameUnit(Session session, string from, string to) =>
        session.Execute("update items set unit = @to where unit = @from", new { from, to });

    /// <summary>The next number of the kind and year: <c>B-2026-00042</c> (behov) or <c>I-2026-00042</c> (idé).</summary>
    public static async Task<string> NextNumber(Session session, string kind, DateTimeOffset now)
    {
        var series = $"{(kind == ContactKind.Need ? "B" : "I")}-{now.Year}";
        var last = await session.Single<long>(
            """
            insert into series (name, last) values (@series, 1)
            on conflict (name) do update set last = series.last + 1
            returning last
            """,
            new { series });
        return $"{series}-{last:D5}";
    }
}

/// <summary>A need or an idea in the backlog, when it is opened. A row of <c>items</c>.</summary>
public sealed record Item
{
    public required string Id { get; init; }
    public required string Number { get; init; }
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public string? Place { get; init; }
    public required string Area { get; init; }
    public required string Unit { get; init; }
    public string State { get; init; } = ItemState.New;
    public required string Language { get; init; }
    public required long OpenedAt { get; init; }

    /// <summary>The wording in lower case, for search.</summary>
    public required string SearchKey { get; init; }
}
