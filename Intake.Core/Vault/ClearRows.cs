using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Vault;

/// <summary>
/// Moves what an older version kept in clear (<c>residents</c>) into the vault: SQL alone cannot seal. Runs after
/// the migrations at every start; without clear rows it costs one read.
/// </summary>
public sealed class ClearRows(Database database, ResidentVault vault)
{
    const int Batch = 200;

    /// <returns>How many rows were moved.</returns>
    public async Task<int> Move(CancellationToken stop = default)
    {
        var moved = 0;
        while (await database.Read(session => ResidentTable.Take(session, Batch), stop) is { Count: > 0 } rows)
        {
            var sealedRows = new List<VaultEntry>(rows.Count);
            foreach (var row in rows) sealedRows.Add(await Seal(row));
            moved += await database.Write(session => Move(session, sealedRows), stop);
        }
        return moved;
    }

    Task<VaultEntry> Seal(ClearRow row) => vault.Seal(
        new VaultEntry
        {
            ContactId = row.ContactId,
            Wants = row.Wants,
            Channel = row.Channel,
            Language = row.Language,
            CreatedAt = row.CreatedAt,
        },
        new(row.Name, row.Email, row.Phone));

    // A row that another process moved meanwhile is left as it is: it may have been erased since.
    static async Task<int> Move(Session session, List<VaultEntry> entries)
    {
        var moved = 0;
        foreach (var entry in entries)
            if (await ResidentTable.Remove(session, entry.ContactId))
            {
                await VaultTable.Add(session, entry);
                moved++;
            }
        return moved;
    }
}
