using System.Security.Cryptography;
using System.Text;
using Intake.Core.Privacy;
using Intake.Core.Storage;

namespace Intake.Core.Audit;

/// <summary>Who saw, changed and took out what, and why: append-only, each row chained to the one before.</summary>
public sealed class AuditLog(Database database, TimeProvider clock)
{
    /// <summary>Adds the entry to the caller's transaction: what was done and that it was done are stored together.</summary>
    public async Task Append(Session session, AuditEntry entry)
    {
        await session.TakeLock("audit");
        var last = await AuditTable.Last(session);
        var row = new AuditRow
        {
            Seq = (last?.Seq ?? 0) + 1,
            MadeAt = clock.Now(),
            Actor = entry.Actor.ToString(),
            Action = entry.Action,
            Subject = entry.Subject,
            Because = Masker.Mask(entry.Because).Text,
            Hash = "",
        };
        await AuditTable.Add(session, row with { Hash = Chained(row, last?.Hash ?? "") });
    }

    /// <summary>As <see cref="Append(Session, AuditEntry)"/>, in a transaction of its own: for what was read.</summary>
    public Task Append(AuditEntry entry) => database.Write(session => Append(session, entry));

    static string Chained(AuditRow row, string before) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', before, row.Seq, row.MadeAt, row.Actor, row.Action, row.Subject, row.Because))));
}
