using Intake.Core.Audit;
using Intake.Core.Outbox;
using Intake.Core.Outgoing;
using Intake.Core.Storage;
using Intake.Core.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intake.Core.Endpoints;

/// <summary>
/// Sends webhooks, each attempt journalled before and after, each endpoint in a lane of its own. What got lost is sent
/// again under the same webhook-id.
/// </summary>
public sealed class DispatchSender(
    Database database, EndpointRegister endpoints, EndpointCalls calls, AuditLog audit, IOptions<EndpointOptions> options, OutboxWakeUps relay,
    TimeProvider clock, ILogger<DispatchSender> log) : IAsyncDisposable
{
    static readonly TimeSpan busy = TimeSpan.FromSeconds(2);

    /// <summary>How long a delivery from the bus waits for a slow endpoint, which then goes on by itself.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);

    internal Lanes Lanes { get; } = new(log);

    public async Task Send(IReadOnlyList<string> ids, CancellationToken stop)
    {
        var waiting = await database.Read(session => Waiting(session, ids), stop);
        var mine = waiting.Select(row => row.Endpoint).Distinct().Where(Lanes.TryEnter).ToHashSet();
        try
        {
            var claimed = await database.Write(session => Claim(session, waiting, mine), stop);
            await Lanes.Run(claimed.Select(lane => (lane.Key, (Func<Task>)(() => Send(lane.Key, lane.Value)))), Patience);
        }
        catch
        {
            foreach (var endpoint in mine) Lanes.Leave(endpoint);
            throw;
        }
    }

    async Task<List<(string Id, string Endpoint)>> Waiting(Session session, IReadOnlyList<string> ids)
    {
        var waiting = new List<(string, string)>(ids.Count);
        foreach (var id in ids.Distinct())
            if (await DispatchTable.EndpointOf(session, id, clock.Now()) is { } endpoint) waiting.Add((id, endpoint));
        return waiting;
    }

    // Those of an endpoint that is being sent to just now wait for the next round.
    async Task<Dictionary<string, List<ClaimedDispatch>>> Claim(Session session, List<(string Id, string Endpoint)> waiting, HashSet<string> mine)
    {
        var until = clock.Now() + (long)options.Value.Lease.TotalMilliseconds;
        var claimed = mine.ToDictionary(endpoint => endpoint, _ => new List<ClaimedDispatch>());
        foreach (var (id, endpoint) in waiting)
            if (!mine.Contains(endpoint)) await OutboxTable.Add(session, OutboxTable.DispatchQueued, id, clock.GetUtcNow(), clock.Now() + (long)busy.TotalMilliseconds);
            else if (await DispatchTable.Claim(session, id, clock.Now(), until) is { } row) claimed[endpoint].Add(row);
        return claimed;
    }

    async Task Send(string endpointId, List<ClaimedDispatch> dispatches)
    {
        var started = clock.GetTimestamp();
        for (var done = 0; done < dispatches.Count; done++)
        {
            var wait = clock.GetElapsedTime(started) > options.Value.WorkFor ? TimeSpan.Zero : await Send(endpointId, dispatches[done]);
            if (wait is null) continue;
            // The rest would fare no better now.
            await database.Write(session => GiveBack(session, dispatches.Skip(done), wait.Value), CancellationToken.None);
            return;
        }
    }

    /// <returns>How long the endpoint is to be left alone, this delivery included; null when it can go on.</returns>
    async Task<TimeSpan?> Send(string endpointId, ClaimedDispatch dispatch)
    {
        if (await endpoints.Find(endpointId, Lanes.Stop) is not { IsEnabled: true } endpoint)
        {
            await database.Write(session => DispatchTable.Finish(session, dispatch.Id, DispatchState.Cancelled, clock.Now()), CancellationToken.None);
            return null;
        }
        var secrets = await endpoints.Secrets(endpointId, Lanes.Stop);
        var attempt = await database.Write(session => DispatchTable.StartAttempt(session, dispatch.Id, clock.GetUtcNow()), Lanes.Stop);
        var outcome = await calls.Deliver(endpoint, secrets, dispatch, Lanes.Stop);
        await database.Write(session => End(session, dispatch, attempt, outcome), CancellationToken.None);
        return outcome is DispatchOutcome.LeftAlone(var wait) ? wait : null;
    }

    async Task End(Session session, ClaimedDispatch dispatch, string attempt, DispatchOutcome outcome)
    {
        if (outcome is DispatchOutcome.LeftAlone)
        {
            await DispatchTable.ForgetAttempt(session, attempt, dispatch.Id);
            return;
        }
        session.AfterCommit(() => IntakeMeter.Dispatched(outcome.Name));
        session.AfterCommit(relay.Of(OutboxTable.DispatchQueued).Ring);
        await DispatchTable.EndAttempt(session, attempt, outcome, clock.Now());
        if (outcome is DispatchOutcome.NotNow(_, var asked) && RetryPauses.After(dispatch.Attempts + 1, asked) is { } pause)
            await DispatchTable.Postpone(session, dispatch.Id, clock.GetUtcNow(), pause);
        else
            await DispatchTable.Finish(session, dispatch.Id, outcome is DispatchOutcome.Sent ? DispatchState.Sent : DispatchState.Failed, clock.Now());
        if (outcome is DispatchOutcome.Gone && await EndpointTable.Disable(session, dispatch.EndpointId, clock.Now(), outcome.Code))
            await audit.Append(session, new() { Actor = Actor.System("endpoints"), Action = "endpoint.disable", Subject = dispatch.EndpointId, Because = outcome.Code });
    }

    async Task GiveBack(Session session, IEnumerable<ClaimedDispatch> dispatches, TimeSpan wait)
    {
        foreach (var dispatch in dispatches) await DispatchTable.Postpone(session, dispatch.Id, clock.GetUtcNow(), wait);
        session.AfterCommit(relay.Of(OutboxTable.DispatchQueued).Ring);
    }

    public ValueTask DisposeAsync() => Lanes.DisposeAsync();
}
