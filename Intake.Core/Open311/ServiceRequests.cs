using Intake.Core.Backlog;
using Intake.Core.Contacts;
using Intake.Core.Sources;
using Intake.Core.Storage;

namespace Intake.Core.Open311;

/// <summary>Takes service requests in and tells how they stand.</summary>
public sealed class ServiceRequests(Database database, ContactRecorder recorder, SourceRegister sources, TimeProvider clock)
{
    static readonly string[] closed = [ItemState.Closed, ItemState.Dormant, ItemState.Referred];

    public async Task<Recorded> Take(ServiceRequest request, string? callKey, CancellationToken stop = default)
    {
        if (request.Check() is { } refusal) return new Recorded.Refused(refusal);
        return await recorder.Record(request.ToDraft(await SourceOf(request.Jurisdiction), callKey, Id.New(clock.GetUtcNow())), key: null, stop);
    }

    /// <param name="reference">What the request was answered with.</param>
    public async Task<ServiceRequestStatus?> Find(string reference, CancellationToken stop = default) =>
        await database.Read(session => session.First<ServiceRequestStatus>(
            """
            select c.reference, c.kind, c.received_at, coalesce(i.state, '') as item_state, i.number as item, coalesce(i.last_voice_at, c.received_at) as updated_at
            from contacts c
                left join links l on l.contact_id = c.id and l.withdrawn_at is null
                left join items i on i.id = l.item_id
            where c.reference = @reference
            """,
            new { reference }), stop) is { } found ? found with { IsClosed = closed.Contains(found.ItemState) } : null;

    async Task<string> SourceOf(string? jurisdiction) =>
        jurisdiction is not null && await sources.Find(jurisdiction) is { Kind: SourceKind.Open311 } source ? source.Name : ServiceRequest.Source;
}

/// <summary>How a service request stands. Nothing of what was said.</summary>
public sealed record ServiceRequestStatus
{
    public required string Reference { get; init; }
    public required string Kind { get; init; }
    public required long ReceivedAt { get; init; }
    public required long UpdatedAt { get; init; }
    public required string ItemState { get; init; }
    public string? Item { get; init; }
    public bool IsClosed { get; init; }
}
