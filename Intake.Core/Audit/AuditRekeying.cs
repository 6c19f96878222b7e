using Intake.Core.Storage;

namespace Intake.Core.Audit;

/// <summary>A row that says from where on the log is sealed with another key.</summary>
public sealed class AuditRekeying(Database database, AuditKeys keys, AuditLog audit)
{
    public Task Note(CancellationToken stop = default) => database.Write(async session =>
    {
        await session.TakeLock(AuditKeys.Lock);
        var ring = await keys.In(session);
        if (await AuditTable.Head(session) is not { } head || head.KeyId == ring.Current.Id) return;
        await audit.Append(session, new() { Actor = Actor.System("audit"), Action = "audit.key", Subject = ring.Current.Id });
    }, stop);
}
