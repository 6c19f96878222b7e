using Intake.Core.Outbox;
using Intake.Core.Storage;

namespace Intake.Core.Feedback;

/// <summary>Letters that were given up, sent again once a person has mended the cause.</summary>
public sealed class FailedLetters(Database database, OutboxWakeUps relay, TimeProvider clock)
{
    /// <returns>How many are being sent again. Those without an address are left: they would only fail again.</returns>
    public Task<int> SendAgain(CancellationToken stop = default) => database.Write(
        async session =>
        {
            var ids = await MessageTable.Failed(session);
            foreach (var id in ids) await MessageTable.QueueAgain(session, id, MessageState.Failed, clock.GetUtcNow());
            session.AfterCommit(relay.Of(OutboxTable.MessageQueued).Ring);
            return ids.Count;
        },
        stop);
}
