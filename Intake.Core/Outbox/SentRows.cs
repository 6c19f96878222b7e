using Intake.Core.Storage;

namespace Intake.Core.Outbox;

/// <summary>Sends again what was sent: for a broker that lost its disk.</summary>
public sealed class SentRows(Database database, OutboxWakeUps relay, TimeProvider clock)
{
    /// <param name="since">At most as long ago as sent rows are kept.</param>
    /// <returns>How many go once more.</returns>
    public Task<int> SendAgain(DateTimeOffset since, CancellationToken stop) => database.Write(
        session =>
        {
            session.AfterCommit(relay.Ring);
            return OutboxTable.SendAgain(session, since.ToUnixTimeMilliseconds(), clock.Now());
        },
        stop);
}
