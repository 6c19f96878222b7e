using Intake.Core.Storage;
using Intake.Core.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intake.Core.Outbox;

/// <summary>Claims waiting rows of one type under a lease, publishes them packed, marks them sent.</summary>
public sealed partial class Relay(
    Database database, IMessageBus bus, IOptions<RelayOptions> options, TimeProvider clock, ILogger<Relay> log)
{
    /// <returns>How many rows went out; 0 when none waited.</returns>
    public async Task<int> SendNext(string type, CancellationToken stop)
    {
        // A lease has a name of its own, so that its rows are marked in one statement and never another's.
        var lease = Id.New(clock.GetUtcNow());
        var rows = await Claim(type, lease, stop);
        if (rows.Count == 0) return 0;
        try
        {
            await Publish(type, rows, stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            IntakeMeter.NotRelayed(type);
            Postponed(log, rows.Count, type, fault.GetType().Name);
            await Postpone(lease, rows);
            throw new RelayException(fault);
        }
        await database.Write(session => OutboxTable.MarkSent(session, lease, clock.Now()), CancellationToken.None);
        IntakeMeter.Relayed(type, [.. rows.Select(row => row.AvailableAt)], clock.Now());
        return rows.Count;
    }

    Task<IReadOnlyList<OutboxRow>> Claim(string type, string lease, CancellationToken stop)
    {
        var now = clock.Now();
        var until = now + (long)options.Value.Lease.TotalMilliseconds;
        return database.Write(
            session => OutboxTable.Claim(session, type, lease, now, until, options.Value.RowsPerMessage), stop);
    }

    async Task Publish(string type, IReadOnlyList<OutboxRow> rows, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(options.Value.PublishTimeout);
        await bus.Publish(type, [.. rows.Select(row => row.Subject)], limit.Token);
    }

    Task Postpone(string lease, IReadOnlyList<OutboxRow> rows)
    {
        var pause = Backoff.After((int)rows.Max(row => row.Attempts) + 1, options.Value.LongestPause);
        return database.Write(
            session => OutboxTable.Postpone(session, lease, clock.Now() + (long)pause.TotalMilliseconds), CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} rows of {Type} could not be sent ({Fault}); they are tried again")]
    static partial void Postponed(ILogger log, int count, string type, string fault);
}

/// <summary>The bus did not take a message; its rows wait for another try.</summary>
public sealed class RelayException(Exception cause) : Exception("The bus did not take the message.", cause);
