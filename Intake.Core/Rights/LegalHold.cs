using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Storage;
using Intake.Core.Vault;

namespace Intake.Core.Rights;

/// <summary>Keeps a person's details from being erased while a claim or a dispute needs them.</summary>
public sealed class LegalHold(Database database, AuditLog audit)
{
    /// <returns>Null when done.</returns>
    public async Task<Refusal?> Set(string hash, bool hold, string because, Actor actor) =>
        Reason.Check(because) ?? await database.Write(async session =>
        {
            await session.TakeLock(RightsTable.Lock);
            var entries = await VaultTable.With(session, hash);
            if (entries.Count == 0) return RightsRefusals.UnknownPerson;
            await VaultTable.SetHold(session, hash, hold);
            foreach (var entry in entries)
                await audit.Append(session, new()
                {
                    Actor = actor,
                    Action = hold ? "resident.hold" : "resident.release",
                    Subject = entry.ContactId,
                    Because = because,
                });
            return null;
        });
}
