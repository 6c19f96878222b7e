using System.Data.Common;
using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Outbox;
using Intake.Core.Retention;
using Intake.Core.Storage;
using Intake.Core.Telemetry;
using Intake.Core.Vault;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Intake.Core.Panel;

/// <summary>Takes a flag back as if it had never been, while nothing has come of it: all of it, or nothing.</summary>
public sealed class Undoing(Database database, ILegalHold hold, AuditLog audit, IOptions<PanelOptions> options, TimeProvider clock)
{
    /// <summary>How long a key is known not to bring its flag back; a ticket holds for less.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromDays(30);

    /// <returns>Null when it is gone, now or since an earlier call.</returns>
    public async Task<Refusal?> Undo(string contactId, PanelCaller by, CancellationToken stop = default)
    {
        try
        {
            return await database.Write(session => Undo(session, contactId, by), stop);
        }
        catch (DbException fault) when (IsReferredTo(fault))
        {
            // Somebody else was told of it, or somebody's rights were seen to.
            return PanelRefusals.TooLate;
        }
    }

    async Task<Refusal?> Undo(Session session, string contactId, PanelCaller by)
    {
        if (await UndoneTable.Knows(session, by.Client, contactId)) return null;
        if (await CaptureTable.Find(session, contactId) is not { } capture || !capture.IsBy(by)) return PanelRefusals.UnknownFlag;
        if (clock.Now() > capture.UndoUntil + (long)options.Value.UndoGrace.TotalMilliseconds || await hold.Holds(session, contactId)) return PanelRefusals.TooLate;
        if (!await OutboxTable.Withdraw(session, OutboxTable.ContactRecorded, contactId)) return PanelRefusals.TooLate;
        await Remove(session, contactId, by);
        await audit.Append(session, new() { Actor = by.Actor, Action = "flag.undo", Subject = contactId });
        session.AfterCommit(IntakeMeter.Undone);
        return null;
    }

    async Task Remove(Session session, string contactId, PanelCaller by)
    {
        await UndoneTable.Prune(session, clock.Now() - (long)Keep.TotalMilliseconds);
        foreach (var key in await IdempotencyTable.Take(session, by.Client, contactId))
            await UndoneTable.Add(session, by.Client, key, contactId, clock.Now());
        await VaultTable.Remove(session, contactId);
        await CaptureTable.Remove(session, contactId);
        await ContactTable.Remove(session, contactId);
    }

    // PostgreSQL's foreign_key_violation, SQLITE_CONSTRAINT_FOREIGNKEY.
    static bool IsReferredTo(DbException fault) => fault is SqliteException { SqliteExtendedErrorCode: 787 } || fault.SqlState == "23503";
}
