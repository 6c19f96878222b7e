using Intake.Core.Language;

namespace Intake.Core.Backlog;

/// <summary>A filter as SQL: conditions that always stand there, so that the text is one and is prepared once a sort.</summary>
static class BacklogQuery
{
    static readonly string visible = Sight.Sql("i");

    static readonly string where =
        $"""
        where (@kind = '' or i.kind = @kind) and (@state = '' or i.state = @state) and (@area = '' or i.area = @area)
            and (@place = '' or i.place = @place and {visible}) and (@since = 0 or i.last_voice_at >= @since)
            and (i.number = @number
                or (@word1 = '' or {visible})
                and (@word1 = '' or i.search_key like @word1 escape '!')
                and (@word2 = '' or i.search_key like @word2 escape '!')
                and (@word3 = '' or i.search_key like @word3 escape '!'))
        """;

    const string Persons =
        """
        (select count(distinct coalesce(v.email_hash, v.phone_hash, l.contact_id))
         from links l left join vault v on v.contact_id = l.contact_id
         where l.item_id = i.id and l.withdrawn_at is null)
        """;

    public const string Columns =
        $"i.id, i.number, i.kind, i.title, i.place, i.area, i.unit, i.state, i.voices, {Persons} as persons, i.opened_at, i.last_voice_at";

    public static readonly string Total = $"select count(*) from items i {where}";

    /// <summary>Places with items, most first; the filter offers them.</summary>
    public static readonly string Places =
        $"""
        select i.place, count(*) as items from items i
        where i.place is not null and {visible}
        group by i.place
        order by count(*) desc, i.place
        limit @take
        """;

    /// <summary>One row more than a page holds, which tells whether there is another page.</summary>
    /// <param name="back">Rows before the cursor, nearest first.</param>
    public static string Page(string sort, bool back) => Page(Column(sort), back ? ">" : "<", back ? "asc" : "desc");

    static string Page(string column, string beyond, string order) =>
        $"""
        select {Columns} from items i
        {where}
            and (@first = 1 or i.{column} {beyond} @cursorValue or (i.{column} = @cursorValue and i.id {beyond} @cursorId))
        order by i.{column} {order}, i.id {order}
        limit @take + 1
        """;

    public static string CursorOf(ItemRow row, string sort) => new Cursor(ValueOf(row, sort), row.Id).ToString();

    static long ValueOf(ItemRow row, string sort) => sort switch
    {
        BacklogFilter.MostVoices => row.Voices,
        BacklogFilter.LatestVoice => row.LastVoiceAt,
        _ => row.OpenedAt,
    };

    public static object Parameters(BacklogFilter filter, Sight sight)
    {
        var words = SearchKey.Of(filter.Q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var cursor = Cursor.Parse(filter.Before ?? filter.After);
        return new
        {
            kind = filter.Kind ?? "",
            state = filter.State ?? "",
            area = filter.Area ?? "",
            place = filter.Place ?? "",
            since = filter.Since ?? 0L,
            number = filter.Q?.Trim().ToUpperInvariant() ?? "",
            word1 = Pattern(words, 0),
            word2 = Pattern(words, 1),
            word3 = Pattern(words, 2),
            first = cursor is null ? 1 : 0,
            cursorValue = cursor?.Value ?? 0,
            cursorId = cursor?.Id ?? "",
            take = filter.Take,
            secret = sight.Secret,
            own = sight.Own,
        };
    }

    static string Column(string sort) => sort switch
    {
        BacklogFilter.MostVoices => "voices",
        BacklogFilter.LatestVoice => "last_voice_at",
        _ => "opened_at",
    };

    static string Pattern(string[] words, int at) => at >= words.Length ? ""
        : $"%{words[at].Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";
}
