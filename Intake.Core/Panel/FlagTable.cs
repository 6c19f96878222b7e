using Intake.Core.Storage;

namespace Intake.Core.Panel;

/// <summary>SQL that reads what became of flags.</summary>
static class FlagTable
{
    const string Item = "left join links l on l.contact_id = c.id and l.withdrawn_at is null left join items i on i.id = l.item_id";

    public static Task<IReadOnlyList<FlaggedContact>> OfCase(Session session, string source, string caseId) =>
        session.Query<FlaggedContact>(
            $"""
            select c.id, c.reference, c.kind, coalesce(i.number, c.attach_to) as item
            from contacts c {Item}
            where c.source = @source and c.case_id = @caseId
            order by c.id
            """,
            new { source, caseId });

    /// <summary>Where a contact stands, also one that waits to be linked to the item that the agent chose.</summary>
    public static Task<Standing?> Standing(Session session, string contactId) =>
        session.First<Standing>(
            $"""
            select c.reference, c.kind, coalesce(i.number, a.number) as item, coalesce(i.state, a.state) as state,
                coalesce(i.voices, a.voices) - case when i.id is null then 0 else 1 end as others,
                case when v.wants in ('updates', 'receipt') and v.channel = 'email' and v.email_hash is not null then 1 else 0 end as receipt
            from contacts c {Item}
                left join items a on a.number = c.attach_to
                left join vault v on v.contact_id = c.id
            where c.id = @contactId
            """,
            new { contactId });

    /// <summary>An agent's own, newest first. <paramref name="before"/> is the previous page's last id.</summary>
    public static Task<IReadOnlyList<FlagRow>> Of(Session session, string source, string agent, string before, int take) =>
        session.Query<FlagRow>(
            $"""
            select c.id, c.reference, c.kind, c.case_id, c.text, f.captured_at, i.number as item, i.title, i.area, i.unit, i.state, i.voices,
                p.given_up,
                (select max(e.made_at) from item_events e where e.item_id = i.id and e.what = 'moved' and e.made_at > l.made_at) as moved_at
            from captures f join contacts c on c.id = f.contact_id {Item}
                left join pipeline_failures p on p.contact_id = c.id
            where f.source = @source and f.agent = @agent and (@before = '' or f.contact_id < @before)
            order by f.contact_id desc
            limit @take
            """,
            new { source, agent, before, take });
}

/// <summary>Where a contact stands, as far as its caller may hear.</summary>
sealed record Standing
{
    public required string Reference { get; init; }
    public required string Kind { get; init; }
    public string? Item { get; init; }

    /// <summary>Of the item.</summary>
    public string? State { get; init; }

    /// <summary>Voices of the item beside this one.</summary>
    public long? Others { get; init; }

    /// <summary>1: a receipt will be sent by e-mail.</summary>
    public required long Receipt { get; init; }
}

/// <summary>A flag with what became of it; times are unix ms.</summary>
sealed record FlagRow
{
    public required string Id { get; init; }
    public required string Reference { get; init; }
    public required string Kind { get; init; }
    public required string CaseId { get; init; }
    public required string Text { get; init; }
    public required long CapturedAt { get; init; }
    public string? Item { get; init; }
    public string? Title { get; init; }
    public string? Area { get; init; }
    public string? Unit { get; init; }
    public string? State { get; init; }
    public long? Voices { get; init; }
    public long? GivenUp { get; init; }
    public long? MovedAt { get; init; }
}
