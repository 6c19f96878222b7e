using Intake.Core.Storage;

namespace Intake.Core.Endpoints;

/// <summary>Reads what endpoints were told, and how it went.</summary>
public sealed class EndpointReader(Database database)
{
    /// <summary>How many deliveries of each endpoint are in each state.</summary>
    public Task<IReadOnlyList<DispatchCount>> Counts(CancellationToken stop = default) => database.Read(
        session => session.Query<DispatchCount>("select endpoint_id, state, count(*) as dispatches from dispatches group by endpoint_id, state"), stop);

    /// <summary>The endpoint's latest deliveries, newest first, each with its last attempt.</summary>
    public Task<IReadOnlyList<DispatchLine>> Latest(string endpointId, int take, CancellationToken stop = default) => database.Read(
        session => session.Query<DispatchLine>(
            """
            select d.id, d.type, d.subject, d.state, d.attempts, d.created_at, a.started_at as tried_at, a.outcome, a.code
            from dispatches d left join dispatch_attempts a on a.id = (
                select l.id from dispatch_attempts l where l.dispatch_id = d.id order by l.started_at desc, l.id desc limit 1)
            where d.endpoint_id = @endpointId order by d.created_at desc, d.id desc limit @take
            """,
            new { endpointId, take }),
        stop);
}

public sealed record DispatchCount
{
    public required string EndpointId { get; init; }
    public required string State { get; init; }
    public required long Dispatches { get; init; }
}

/// <summary>One delivery; times are unix ms.</summary>
public sealed record DispatchLine
{
    /// <summary>The webhook-id.</summary>
    public required string Id { get; init; }
    public required string Type { get; init; }
    public required string Subject { get; init; }
    public required string State { get; init; }
    public required long Attempts { get; init; }
    public required long CreatedAt { get; init; }
    public long? TriedAt { get; init; }
    public string? Outcome { get; init; }

    /// <summary>Of the last attempt: a status or a kind of fault.</summary>
    public string? Code { get; init; }
}
