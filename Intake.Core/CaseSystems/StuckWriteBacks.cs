using Intake.Core.Outbox;
using Intake.Core.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intake.Core.CaseSystems;

/// <summary>Cases whose process died over them.</summary>
public sealed partial class StuckWriteBacks(
    Database database, IOptions<CaseSystemOptions> options, OutboxWakeUps relay, TimeProvider clock, ILogger<StuckWriteBacks> log)
    : StuckRows(database, options.Value.Lease, OutboxTable.WriteBackQueued, relay, clock)
{
    protected override Task<IReadOnlyList<string>> Find(Session session, long now) => WriteBackTable.Stuck(session, now);

    protected override Task QueueAgain(Session session, string id, DateTimeOffset now) => WriteBackTable.Postpone(session, id, null, tried: true, now, TimeSpan.Zero);

    protected override void Failed(string fault) => Failed(log, fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for stuck cases failed ({Fault})")]
    static partial void Failed(ILogger log, string fault);
}
