using Intake.Core.Access;
using Intake.Core.Outbox;
using Intake.Core.Outgoing;
using Intake.Core.Sources;
using Intake.Core.Storage;
using Intake.Core.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intake.Core.CaseSystems;

/// <summary>
/// Tells cases what became of their contacts: each system in a lane of its own, the state as it is when it is told,
/// another system only between transactions.
/// </summary>
public sealed class WriteBackSender(
    Database database, SourceRegister sources, IEnumerable<ICaseSystem> systems, IOptions<CaseSystemOptions> options, IOptions<SiteOptions> site,
    OutboxWakeUps relay, TimeProvider clock, ILogger<WriteBackSender> log) : IAsyncDisposable
{
    static readonly TimeSpan busy = TimeSpan.FromSeconds(2);

    /// <summary>How long a delivery from the bus waits for a slow system, which then goes on by itself.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);

    internal Lanes Lanes { get; } = new(log);

    public async Task Send(IReadOnlyList<string> ids, CancellationToken stop)
    {
        var waiting = await database.Read(session => Waiting(session, ids), stop);
        var mine = waiting.GroupBy(row => row.Source).Where(group => Lanes.TryEnter(group.Key)).ToDictionary(group => group.Key, group => group.Select(row => row.Id).ToList());
        try
        {
            var claimed = await database.Write(session => Claim(session, waiting, mine), stop);
            await Lanes.Run(claimed.Select(lane => (lane.Key, (Func<Task>)(() => Tell(lane.Value)))), Patience);
        }
        catch
        {
            foreach (var source in mine.Keys) Lanes.Leave(source);
            throw;
        }
    }

    async Task<List<(string Id, string Source)>> Waiting(Session session, IReadOnlyList<string> ids)
    {
        var waiting = new List<(string, string)>(ids.Count);
        foreach (var id in ids.Distinct())
            if (await WriteBackTable.SourceOf(session, id, clock.Now()) is { } source) waiting.Add((id, source));
        return waiting;
    }

    // Those of a system that is being told just now wait for the next round.
    async Task<Dictionary<string, List<ClaimedCase>>> Claim(Session session, List<(string Id, string Source)> waiting, Dictionary<string, List<string>> mine)
    {
        var until = clock.Now() + (long)options.Value.Lease.TotalMilliseconds;
        var claimed = mine.Keys.ToDictionary(source => source, _ => new List<ClaimedCase>());
        foreach (var (id, source) in waiting)
            if (!mine.ContainsKey(source)) await OutboxTable.Add(session, OutboxTable.WriteBackQueued, id, clock.GetUtcNow(), clock.Now() + (long)busy.TotalMilliseconds);
            else if (await WriteBackTable.Claim(session, id, clock.Now(), until) is { } row) claimed[source].Add(row);
        return claimed;
    }

    async Task Tell(List<ClaimedCase> cases)
    {
        var started = clock.GetTimestamp();
        for (var done = 0; done < cases.Count; done++)
        {
            var outcome = clock.GetElapsedTime(started) > options.Value.WorkFor ? new TellOutcome.LeftAlone(TimeSpan.Zero) : await Tell(cases[done]);
            if (outcome is TellOutcome.LeftAlone(var wait))
            {
                await database.Write(session => GiveBack(session, cases.Skip(done), wait), CancellationToken.None);
                return;
            }
            await database.Write(session => End(session, cases[done], outcome), CancellationToken.None);
        }
    }

    async Task<TellOutcome> Tell(ClaimedCase claimed)
    {
        if (await sources.Find(claimed.Source) is not { ApiUrl: not null } source) return new TellOutcome.Refused(WriteBackState.Cancelled);
        if (await sources.Secrets(source.Name, SecretPurpose.Api) is not [var secret, ..]) return new TellOutcome.Refused(WriteBackState.Cancelled);
        if (systems.FirstOrDefault(system => system.Kind == source.Kind) is not { } known) return new TellOutcome.Refused(WriteBackState.Cancelled);
        var story = await database.Read(session => CaseStories.Of(session, claimed, site.Value.Link), Lanes.Stop);
        return story is null ? new TellOutcome.Refused(WriteBackState.Cancelled) : await known.Tell(source, secret, story, Lanes.Stop);
    }

    async Task End(Session session, ClaimedCase claimed, TellOutcome outcome)
    {
        session.AfterCommit(() => IntakeMeter.ToldCase(outcome.Name));
        session.AfterCommit(relay.Of(OutboxTable.WriteBackQueued).Ring);
        if (outcome is TellOutcome.NotNow(_, var asked) && RetryPauses.After(claimed.Attempts, asked) is { } pause)
            await WriteBackTable.Postpone(session, claimed.Id, outcome.Code, tried: true, clock.GetUtcNow(), pause);
        else
            await WriteBackTable.End(session, claimed, StateAfter(outcome), outcome.Code, clock.GetUtcNow());
    }

    async Task GiveBack(Session session, IEnumerable<ClaimedCase> cases, TimeSpan wait)
    {
        foreach (var claimed in cases) await WriteBackTable.Postpone(session, claimed.Id, null, tried: false, clock.GetUtcNow(), wait);
        session.AfterCommit(relay.Of(OutboxTable.WriteBackQueued).Ring);
    }

    static string StateAfter(TellOutcome outcome) => outcome switch
    {
        TellOutcome.Told => WriteBackState.Told,
        TellOutcome.Refused(WriteBackState.Cancelled) => WriteBackState.Cancelled,
        _ => WriteBackState.Failed,
    };

    public ValueTask DisposeAsync() => Lanes.DisposeAsync();
}
