using Intake.Core.Privacy;
using Intake.Core.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace Intake.Core.Audit;

/// <summary>Who saw, changed and took out what, and why: append-only, each row sealed together with the one before.</summary>
public sealed class AuditLog(Database database, TimeProvider clock, AuditKeys keys)
{
    static readonly EphemeralDataProtectionProvider fleeting = new();

    /// <summary>For tests: the key ends with the process.</summary>
    internal AuditLog(Database database, TimeProvider clock)
        : this(database, clock, new AuditKeys(database, clock, fleeting, new AuditOptions()))
    {
    }

    /// <summary>
    /// Adds the entry to the caller's transaction: what was done and that it was done are stored together. Call it
    /// last: on PostgreSQL the log stays locked until the transaction ends.
    /// </summary>
    public async Task Append(Session session, AuditEntry entry)
    {
        var because = Masker.Mask(entry.Because).Text;
        await session.TakeLock(AuditKeys.Lock);
        var ring = await keys.In(session);
        var last = await AuditTable.Head(session);
        var row = new AuditRow
        {
            Seq = (last?.Seq ?? 0) + 1,
            MadeAt = clock.Now(),
            Actor = entry.Actor.ToString(),
            Action = entry.Action,
            Subject = entry.Subject,
            Because = because,
            KeyId = ring.Current.Id,
            Hash = "",
        };
        var genuine = AuditChain.IsGenuine(last, ring);
        // Behind a forged head the chain must not go on as if nothing had happened, and the product must not stop.
        if (!genuine) row = row with { Seq = await AuditTable.Next(session, row.Seq) };
        row = row with { Hash = ring.Current.Hash(row, genuine ? last!.Hash : AuditChain.Broken) };
        await AuditTable.Add(session, row, AuditChain.Seal(row, (last?.Count ?? 0) + 1, ring.Current));
    }

    /// <summary>As <see cref="Append(Session, AuditEntry)"/>, in a transaction of its own: for what was read.</summary>
    public Task Append(AuditEntry entry) => database.Write(session => Append(session, entry));
}
