using Intake.Core.Classification;
using Intake.Core.Contacts;
using Intake.Core.Deduplication;
using Intake.Core.Storage;

namespace Intake.Core.Pipeline;

/// <summary>Classifies, matches and routes contacts. Handling a contact twice changes nothing.</summary>
public sealed class ContactPipeline(
    Database database, KnownWordings known, Areas areas, Settlement settlement, FailedContacts failures)
{
    /// <summary>All in one transaction; if that fails, each alone, so that one bad contact fails no neighbour.</summary>
    public async Task Handle(IReadOnlyList<string> contactIds, CancellationToken stop)
    {
        try
        {
            await HandleTogether(contactIds, stop);
        }
        catch (Exception fault) when (ContactFault.IsOwn(fault))
        {
            foreach (var id in contactIds) await HandleAlone(id, stop);
        }
    }

    async Task HandleTogether(IReadOnlyList<string> contactIds, CancellationToken stop)
    {
        var contacts = await database.Read(session => PipelineTable.Unhandled(session, contactIds), stop);
        if (contacts.Count == 0) return;
        await known.CatchUp(stop);
        var studied = contacts.Select(Study).ToList();
        await database.Write(session => settlement.Settle(session, studied), stop);
    }

    async Task HandleAlone(string contactId, CancellationToken stop)
    {
        try
        {
            await HandleTogether([contactId], stop);
        }
        catch (Exception fault) when (ContactFault.IsOwn(fault))
        {
            await failures.Note(contactId, fault, stop);
        }
    }

    // Pure, and outside any transaction: language work is the slow part.
    Studied Study(Contact contact)
    {
        var (seen, catalog) = (known.Seen, areas.Current);
        var verdict = Studied.Classify(contact, catalog);
        var matches = known.Index.Search(new(contact.Kind, contact.Text, contact.Place), Studied.MostMatches);
        return new(contact, verdict, catalog, matches, seen);
    }
}
