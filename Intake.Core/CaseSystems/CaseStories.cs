using Intake.Core.Classification;
using Intake.Core.Language;
using Intake.Core.Storage;

namespace Intake.Core.CaseSystems;

/// <summary>Reads what a case is told, as it is at this moment.</summary>
static class CaseStories
{
    const string Sql =
        """
        select c.kind, i.number, i.state, i.voices, i.area, l.made_at as linked_at, e.because, e.made_at as moved_at
        from contacts c join links l on l.contact_id = c.id and l.withdrawn_at is null join items i on i.id = l.item_id
            left join item_events e on e.id = (
                select m.id from item_events m where m.item_id = i.id and m.moved_to is not null order by m.made_at desc, m.id desc limit 1)
        where c.id = @ContactId
        """;

    /// <summary>Null when the contact voices no item any more.</summary>
    public static async Task<CaseStory?> Of(Session session, ClaimedCase claimed, Func<string, string> link)
    {
        if (await session.First<StoryRow>(Sql, new { claimed.ContactId }) is not { } row) return null;
        var secret = (await Secrecy.In(session)).Codes.Contains(row.Area);
        return new()
        {
            CaseId = claimed.CaseId,
            Kind = row.Kind,
            Number = row.Number,
            State = row.State,
            Voices = row.Voices,
            Because = row.Because is null || secret ? "" : Because.FromJson(row.Because).In("sv"),
            Since = Math.Max(row.MovedAt ?? 0, row.LinkedAt),
            Link = link($"/backlog/{row.Number}"),
            Mark = $"{claimed.Id}-{claimed.Wanted}",
            IsRepeat = claimed.Attempts > 1,
        };
    }

    sealed record StoryRow
    {
        public required string Kind { get; init; }
        public required string Number { get; init; }
        public required string State { get; init; }
        public required long Voices { get; init; }
        public required string Area { get; init; }
        public required long LinkedAt { get; init; }
        public string? Because { get; init; }
        public long? MovedAt { get; init; }
    }
}
