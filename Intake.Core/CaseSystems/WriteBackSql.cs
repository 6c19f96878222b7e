namespace Intake.Core.CaseSystems;

/// <summary>SQL of the page of what is told to case systems.</summary>
static class WriteBackSql
{
    public const string Counts =
        "select source, state, count(*) as cases from write_backs group by source, state order by source, state";

    public const string Lines =
        """
        select w.id, w.source, w.case_id, i.number as item, w.state, w.attempts, w.code, w.wanted_at, w.tried_at, w.told_at
        from write_backs w
            left join links l on l.contact_id = w.contact_id and l.withdrawn_at is null
            left join items i on i.id = l.item_id
        order by case w.state when 'failed' then 0 when 'queued' then 1 when 'sending' then 1 else 2 end, w.wanted_at desc, w.id desc
        limit @take
        """;

    public const string Polls = "select source, polled_at, code from case_polls order by source";
}
