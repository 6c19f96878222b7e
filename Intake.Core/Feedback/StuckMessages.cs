using Intake.Core.Outbox;
using Intake.Core.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intake.Core.Feedback;

/// <summary>Messages whose sender died over them.</summary>
public sealed partial class StuckMessages(
    Database database, IOptions<FeedbackOptions> options, OutboxWakeUps relay, TimeProvider clock, ILogger<StuckMessages> log)
    : StuckRows(database, options.Value.Lease, OutboxTable.MessageQueued, relay, clock)
{
    protected override Task<IReadOnlyList<string>> Find(Session session, long now) => MessageTable.Stuck(session, now);

    protected override Task QueueAgain(Session session, string id, DateTimeOffset now) => MessageTable.QueueAgain(session, id, MessageState.Sending, now);

    protected override void Failed(string fault) => Failed(log, fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for stuck messages failed ({Fault})")]
    static partial void Failed(ILogger log, string fault);
}
