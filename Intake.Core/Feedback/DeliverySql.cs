namespace Intake.Core.Feedback;

/// <summary>SQL of the delivery page.</summary>
static class DeliverySql
{
    const string Letters =
        """
        select m.id, c.reference, c.source, c.case_id, i.number as item, m.event, m.channel, m.state, case when v.email_hash is null then null else v.sealed end as address,
            (select count(*) from message_attempts a where a.message_id = m.id) as attempts,
            (select a.outcome from message_attempts a where a.message_id = m.id order by a.started_at desc, a.id desc limit 1) as outcome,
            (select a.code from message_attempts a where a.message_id = m.id order by a.started_at desc, a.id desc limit 1) as code,
            coalesce(m.finished_at, m.created_at) as at
        from messages m
            join contacts c on c.id = m.contact_id
            left join vault v on v.contact_id = m.contact_id
            left join links l on l.contact_id = m.contact_id and l.withdrawn_at is null
            left join items i on i.id = l.item_id
        """;

    const string NewestFirst = "order by coalesce(m.finished_at, m.created_at) desc, m.id desc limit @take";

    public const string Latest = $"{Letters} {NewestFirst}";

    public const string Failed = $"{Letters} where m.state = @failed {NewestFirst}";

    public const string CountFailed = "select count(*) from messages where state = @failed";

    public const string Waiting =
        """
        select count(*) from messages m
        where m.state = @queued and exists (select 1 from message_attempts a where a.message_id = m.id)
        """;

    public const string Ambiguous = "select count(*) from messages where ambiguous > 0";

    public const string Volumes =
        "select channel, state, count(*) as letters from messages group by channel, state order by channel, state";

    public const string GivenUp =
        """
        select c.reference, c.source, c.case_id, f.attempts, f.code, f.failed_at
        from pipeline_failures f join contacts c on c.id = f.contact_id
        where f.given_up = 1
        order by f.failed_at desc, c.reference
        limit @take
        """;
}
