namespace Intake.Core.Backlog;

/// <summary>SQL of an item's page.</summary>
static class DetailsSql
{
    public const string Voices =
        """
        select l.contact_id, c.reference, c.text, c.place, c.channel, c.submitter, c.language, c.recorded_at,
            l.how, l.because, l.made_by, l.made_at, l.withdrawn_at
        from links l join contacts c on c.id = l.contact_id
        where l.item_id = @Id
        order by c.recorded_at desc, c.id desc
        """;

    public const string VoicesSince =
        """
        select c.recorded_at from links l join contacts c on c.id = l.contact_id
        where l.item_id = @itemId and l.withdrawn_at is null and c.recorded_at >= @since
        """;

    public const string Events =
        "select what, because, made_by, made_at, moved_from, moved_to, undoes from item_events where item_id = @Id order by made_at, id";

    /// <summary>Both ways: what this item's contacts may belong to, and whose contacts may belong here.</summary>
    public const string Similar =
        """
        select o.number, o.kind, o.title, o.area, o.unit, o.voices, o.state, s.score, s.because
        from (
            select s.item_id as other, s.score, s.because
            from suggestions s join links l on l.contact_id = s.contact_id and l.withdrawn_at is null
            where l.item_id = @Id and s.decided is null
            union
            select l.item_id as other, s.score, s.because
            from suggestions s join links l on l.contact_id = s.contact_id and l.withdrawn_at is null
            where s.item_id = @Id and s.decided is null
        ) s join items o on o.id = s.other
        where o.id <> @Id
        order by s.score desc, o.number
        """;

    public const string Suggested =
        """
        select k.area, k.unit, k.because, k.candidates, k.unsure, k.model
        from links l join classifications k on k.contact_id = l.contact_id
        where l.item_id = @Id
        order by case when l.how = 'new' then 0 else 1 end, l.made_at
        limit 1
        """;
}
