using Intake.Core.Storage;

namespace Intake.Core.Audit;

/// <summary>Reads the whole log, one row at a time, and says where it was tampered with first.</summary>
public sealed class AuditVerifier(Database database, AuditKeys keys)
{
    /// <param name="known">A head noted earlier, outside the store: finds a store that was set back as a whole.</param>
    public Task<AuditFinding> Verify(KnownHead? known = null, IProgress<AuditProgress>? progress = null, CancellationToken stop = default) =>
        database.Read(session => Verify(session, known, progress, stop), stop);

    internal async Task<AuditFinding> Verify(
        Session session, KnownHead? known = null, IProgress<AuditProgress>? progress = null, CancellationToken stop = default)
    {
        var (head, ring, count) = (await AuditTable.Head(session), await keys.Existing(session), await AuditTable.Count(session));
        if (ring is null) return Unbegun(head, count, known);
        return await AuditChain.Check(AuditTable.All(session), head, ring, known, new Counted(count, progress, stop));
    }

    // Without a key there can be no row.
    static AuditFinding Unbegun(AuditHead? head, long count, KnownHead? known) =>
        head is null && count == 0 && known is null ? new(0, null, null, new(0, "")) : new(0, 1, AuditFault.Missing, null);

    sealed class Counted(long all, IProgress<AuditProgress>? progress, CancellationToken stop) : IProgress<long>
    {
        public void Report(long done)
        {
            if (done % 1_000 != 0) return;
            stop.ThrowIfCancellationRequested();
            progress?.Report(new(done, all));
        }
    }
}

/// <summary>How far a check has come, in rows.</summary>
public sealed record AuditProgress(long Done, long All);
