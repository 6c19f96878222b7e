using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Feedback;
using Intake.Core.Privacy;
using Intake.Core.Storage;
using Intake.Core.Vault;

namespace Intake.Core.Rights;

/// <summary>Erases who somebody is: details, originals, what waits to be sent. What was said stays, masked.</summary>
public sealed class Erasure(Database database, PersonFinder finder, LetterFolder letters, AuditLog audit, TimeProvider clock)
{
    /// <returns>How many contacts no longer tell of the person.</returns>
    public async Task<(int Contacts, Refusal? Refusal)> Erase(string hash, string because, Actor actor) =>
        Reason.Check(because) is { } refusal
            ? (0, refusal)
            : await database.Write(session => Erase(session, hash, because, actor));

    /// <summary>As above, by e-mail address or phone number.</summary>
    public async Task<(int Contacts, Refusal? Refusal)> EraseAt(string address, string because, Actor actor) =>
        await finder.HashOf(address) is { } hash ? await Erase(hash, because, actor) : (0, RightsRefusals.MissingAddress);

    async Task<(int, Refusal?)> Erase(Session session, string hash, string because, Actor actor)
    {
        await session.TakeLock(RightsTable.Lock);
        var entries = await VaultTable.With(session, hash);
        if (entries.Count == 0) return (0, RightsRefusals.UnknownPerson);
        if (entries.Any(entry => entry.Hold == 1)) return (0, RightsRefusals.Held);
        foreach (var entry in entries) await Forget(session, entry.ContactId, Masker.Mask(because).Text, actor);
        return (entries.Count, null);
    }

    async Task Forget(Session session, string contactId, string because, Actor actor)
    {
        await MessageTable.Cancel(session, contactId, clock.Now());
        await VaultTable.Remove(session, contactId);
        await CorrectionTable.Remove(session, contactId);
        await RightsTable.AddErasure(session, contactId, because, clock.Now());
        await audit.Append(session, new() { Actor = actor, Action = "resident.erase", Subject = contactId, Because = because });
        var written = await PersonTable.MessageIds(session, contactId);
        session.AfterCommit(() => letters.Delete(written));
    }
}
