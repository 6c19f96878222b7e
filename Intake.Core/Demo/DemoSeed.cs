using Intake.Core.Backlog;
using Intake.Core.Classification;
using Intake.Core.Contacts;
using Intake.Core.Deduplication;
using Intake.Core.Outbox;
using Intake.Core.Pipeline;
using Intake.Core.Storage;
using Intake.Core.Vault;
using Microsoft.Extensions.Logging;

namespace Intake.Core.Demo;

/// <summary>Fills an empty database with a year of made-up contacts, by the same way that real ones take.</summary>
public sealed class DemoSeed(
    Database database, ResidentVault vault, OutboxWakeUps relay, KnownWordings known, Areas areas, ContactReader contacts, TimeProvider clock, ILoggerFactory logs)
{
    /// <returns>How many contacts were recorded; 0 when the database was not empty.</returns>
    public async Task<int> Fill(CancellationToken stop)
    {
        if ((await contacts.List(null, null, 1, Reading.Everything, stop)).Count > 0) return 0;
        var past = new DemoClock(clock.GetUtcNow());
        var recorder = new ContactRecorder(database, vault, relay, past);
        var pipeline = Pipeline(past);
        var ids = new Dictionary<string, string>();
        foreach (var contact in DemoContact.All())
        {
            past.MoveTo(contact, ids.Count);
            var attachTo = contact.SameAs is null ? null : (await contacts.Find(ids[contact.SameAs], stop))!.Item;
            var accepted = (Recorded.Accepted)await recorder.Record(contact.ToDraft(attachTo), null, stop);
            await pipeline.Handle([accepted.Id], stop);
            ids[contact.CaseId] = accepted.Id;
        }
        return ids.Count;
    }

    ContactPipeline Pipeline(TimeProvider past) => new(
        database, known, areas, new Settlement(known, areas, relay, past),
        new FailedContacts(database, relay, past, logs.CreateLogger<FailedContacts>()));
}
