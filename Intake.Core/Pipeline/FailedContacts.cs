using Intake.Core.Outbox;
using Intake.Core.Storage;
using Intake.Core.Telemetry;
using Microsoft.Extensions.Logging;

namespace Intake.Core.Pipeline;

/// <summary>
/// Contacts that the pipeline could not handle: each is tried again alone with growing pauses, then left for a
/// person, who mends the cause and runs <c>replay</c>.
/// </summary>
public sealed partial class FailedContacts(Database database, OutboxWakeUps relay, TimeProvider clock, ILogger<FailedContacts> log)
{
    public const int MostAttempts = 6;
    static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    public async Task Note(string contactId, Exception fault, CancellationToken stop)
    {
        var code = ContactFault.CodeOf(fault);
        Failed(log, contactId, code);
        IntakeMeter.NotRouted();
        await database.Write(session => Note(session, contactId, code), stop);
    }

    /// <summary>Sends those that were given up through the pipeline once more.</summary>
    /// <returns>How many.</returns>
    public Task<int> Replay(CancellationToken stop) => database.Write(
        async session =>
        {
            var ids = await FailureTable.GivenUp(session);
            foreach (var id in ids)
            {
                await FailureTable.Clear(session, id);
                await OutboxTable.Add(session, OutboxTable.ContactRecorded, id, clock.GetUtcNow());
            }
            session.AfterCommit(relay.Of(OutboxTable.ContactRecorded).Ring);
            return ids.Count;
        },
        stop);

    async Task Note(Session session, string contactId, string code)
    {
        var now = clock.GetUtcNow();
        var attempts = await FailureTable.Note(session, contactId, code, now.ToUnixTimeMilliseconds(), MostAttempts);
        if (attempts >= MostAttempts) return;
        var pause = Backoff.After((int)attempts + 2, LongestPause);
        await OutboxTable.Add(session, OutboxTable.ContactRecorded, contactId, now, (now + pause).ToUnixTimeMilliseconds());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Contact {ContactId} could not be handled: {Code}")]
    static partial void Failed(ILogger log, string contactId, string code);
}
