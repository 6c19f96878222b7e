using Intake.Core.Backlog;
using Intake.Core.Outbox;
using Intake.Core.Privacy;
using Intake.Core.Storage;
using Intake.Core.Telemetry;
using Intake.Core.Vault;

namespace Intake.Core.Contacts;

/// <summary>Takes a contact in: validated, masked and stored with its outbox row in one transaction.</summary>
public sealed class ContactRecorder(
    Database database, ResidentVault vault, OutboxWakeUps relay, TimeProvider clock, MaskingExceptions? exceptions = null)
{
    /// <param name="key">The caller's idempotency key, if it sent one.</param>
    /// <exception cref="StoreBusyException">Too many writes wait; nothing was stored.</exception>
    public Task<Recorded> Record(ContactDraft draft, IdempotencyKey? key = null, CancellationToken stop = default) => Record(draft, key, null, stop);

    internal async Task<Recorded> Record(ContactDraft draft, IdempotencyKey? key, Recording? with, CancellationToken stop) =>
        IntakeMeter.Recorded(await Take(draft, key, with, stop), draft.Kind);

    async Task<Recorded> Take(ContactDraft draft, IdempotencyKey? key, Recording? with, CancellationToken stop)
    {
        if (ContactRules.Check(draft) is { } refusal) return new Recorded.Refused(refusal);
        var contact = Contact.From(draft, clock.GetUtcNow(), exceptions is null ? null : await exceptions.Current(stop));
        // Before the transaction: sealing may have to write a key.
        var person = draft.Resident is null ? null : await vault.Seal(contact, draft.Resident);
        try
        {
            return await database.WriteOrRefuse(session => Store(session, contact, person, key, with), stop);
        }
        catch (OvertakenException)
        {
            // The same key or case was used or undone at the same moment; now its answer can be read.
            return await database.WriteOrRefuse(session => Store(session, contact, person, key, with), stop);
        }
    }

    async Task<Recorded> Store(Session session, Contact contact, VaultEntry? person, IdempotencyKey? key, Recording? with)
    {
        if (await Answered(session, key) is { } answer) return answer;
        if (with is not null && await with.Refuse(session) is { } refusal) return new Recorded.Refused(refusal);
        if (contact.AttachTo is { } number && !await ItemTable.Exists(session, number))
            return new Recorded.Refused(Refusals.UnknownItem);
        if (!await ContactTable.Add(session, contact)) return await AlreadyKnown(session, contact, key);

        if (person is not null) await VaultTable.Add(session, person);
        if (with is not null) await with.Add(session, contact);
        await OutboxTable.Add(
            session, OutboxTable.ContactRecorded, contact.Id, DateTimeOffset.FromUnixTimeMilliseconds(contact.ReceivedAt),
            contact.ReceivedAt + (long)(with?.Pause ?? TimeSpan.Zero).TotalMilliseconds);
        await Remember(session, key, contact, 201);
        session.AfterCommit(relay.Of(OutboxTable.ContactRecorded).Ring);
        return new Recorded.Accepted(contact.Id, contact.Reference, contact.AttachTo);
    }

    static async Task<Recorded?> Answered(Session session, IdempotencyKey? key)
    {
        if (key is null || await IdempotencyTable.Find(session, key) is not { } known) return null;
        return known.BodyHash == key.BodyHash
            ? new Recorded.Repeated(known.Id, known.Reference, known.AttachTo, (int)known.Status)
            : new Recorded.Refused(Refusals.KeyReused);
    }

    static async Task<Recorded> AlreadyKnown(Session session, Contact contact, IdempotencyKey? key)
    {
        if (await Answered(session, key) is { } answer) return answer;
        var known = await ContactTable.Known(session, contact.Source, contact.CaseId, contact.Kind) ?? throw new OvertakenException();
        await Remember(session, key, known, 200);
        return new Recorded.AlreadyKnown(known.Id, known.Reference, known.AttachTo);
    }

    static async Task Remember(Session session, IdempotencyKey? key, Contact contact, int status)
    {
        if (key is not null && !await IdempotencyTable.Add(session, key, contact.Id, status, contact.ReceivedAt))
            throw new OvertakenException();
    }

    sealed class OvertakenException : Exception;
}
