using Intake.Core.Storage;

namespace Intake.Core.Rights;

/// <summary>SQL of <c>erasures</c> and <c>disclosures</c>: that it was done, without whom it was about.</summary>
static class RightsTable
{
    /// <summary>One at a time over all processes: a hold and an erasure never pass each other.</summary>
    public const string Lock = "rights";

    public static Task AddErasure(Session session, string contactId, string because, long now) =>
        session.Execute(
            """
            insert into erasures (contact_id, because, made_at) values (@contactId, @because, @now)
            on conflict (contact_id) do nothing
            """,
            new { contactId, because, now });

    public static Task AddDisclosure(Session session, string contactId, string format, string because, string madeBy, DateTimeOffset now) =>
        session.Execute(
            """
            insert into disclosures (id, contact_id, format, because, made_by, made_at)
            values (@id, @contactId, @format, @because, @madeBy, @at)
            """,
            new { id = Id.New(now), contactId, format, because, madeBy, at = now.ToUnixTimeMilliseconds() });

    public static Task<PublicRecord?> Record(Session session, string reference) =>
        session.First<PublicRecord>(
            """
            select c.id, c.reference, c.kind, c.text, c.place, c.channel, c.submitter, c.recorded_at, c.received_at,
                k.area, k.unit, i.number as item, v.protected
            from contacts c
                left join classifications k on k.contact_id = c.id
                left join links l on l.contact_id = c.id and l.withdrawn_at is null
                left join items i on i.id = l.item_id
                left join vault v on v.contact_id = c.id
            where c.reference = @reference
            """,
            new { reference });
}
