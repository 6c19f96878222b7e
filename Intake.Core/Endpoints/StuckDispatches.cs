using Intake.Core.Outbox;
using Intake.Core.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intake.Core.Endpoints;

/// <summary>Deliveries whose process died over them.</summary>
public sealed partial class StuckDispatches(
    Database database, IOptions<EndpointOptions> options, OutboxWakeUps relay, TimeProvider clock, ILogger<StuckDispatches> log)
    : StuckRows(database, options.Value.Lease, OutboxTable.DispatchQueued, relay, clock)
{
    protected override Task<IReadOnlyList<string>> Find(Session session, long now) => DispatchTable.Stuck(session, now);

    protected override Task QueueAgain(Session session, string id, DateTimeOffset now) => DispatchTable.Postpone(session, id, now, TimeSpan.Zero);

    protected override void Failed(string fault) => Failed(log, fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for stuck deliveries failed ({Fault})")]
    static partial void Failed(ILogger log, string fault);
}
