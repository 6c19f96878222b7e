namespace Intake.Core.Audit;

/// <summary>Whether rows and head are what was written. Pure: rows come from wherever the caller has them.</summary>
public static class AuditChain
{
    /// <summary>In place of the hash before, where the head was found forged: the break can be seen for ever.</summary>
    internal const string Broken = "broken";

    public static AuditHead Empty(AuditKey key) => Sealed(new() { Seq = 0, Hash = "", Count = 0, KeyId = key.Id, Seal = "" }, key);

    public static AuditHead Seal(AuditRow last, long count, AuditKey key) =>
        Sealed(new() { Seq = last.Seq, Hash = last.Hash, Count = count, KeyId = key.Id, Seal = "" }, key);

    public static bool IsGenuine(AuditHead? head, AuditKeyRing keys) =>
        head is not null && keys.Find(head.KeyId) is { } key && key.Seal(head) == head.Seal;

    /// <param name="rows">In the order of their numbers.</param>
    /// <param name="known">A head that was noted outside the store; the log must still hold it.</param>
    public static async Task<AuditFinding> Check(
        IAsyncEnumerable<AuditRow> rows, AuditHead? head, AuditKeyRing keys, KnownHead? known = null, IProgress<long>? progress = null)
    {
        var (last, before, newest) = (0L, "", false);
        await foreach (var row in rows)
        {
            if (Fault(row, last + 1, before, keys, newest) is { } fault) return fault;
            if (known?.Seq == row.Seq && known.Hash != row.Hash) return new(last, row.Seq, AuditFault.Edited, null);
            (last, before, newest) = (row.Seq, row.Hash, newest || row.KeyId == keys.Current.Id);
            progress?.Report(last);
        }
        if (known?.Seq > last) return new(last, last + 1, AuditFault.TailCut, null);
        return End(last, before, head, keys);
    }

    static AuditFinding? Fault(AuditRow row, long expected, string before, AuditKeyRing keys, bool newest)
    {
        if (row.Seq > expected) return new(expected - 1, expected, AuditFault.Missing, null);
        if (row.Seq < expected) return new(expected - 1, row.Seq, AuditFault.Reordered, null);
        // Once a new key is used, rows under an older one come from somebody who has only that.
        var key = newest && row.KeyId != keys.Current.Id ? null : keys.Find(row.KeyId);
        return key?.Hash(row, before) == row.Hash ? null : new(expected - 1, row.Seq, AuditFault.Edited, null);
    }

    static AuditFinding End(long last, string hash, AuditHead? head, AuditKeyRing keys)
    {
        if (!IsGenuine(head, keys) || head!.KeyId != keys.Current.Id) return new(last, last, AuditFault.HeadForged, null);
        if (head.Seq > last) return new(last, last + 1, AuditFault.TailCut, null);
        return head.Seq == last && head.Hash == hash && head.Count == last
            ? new(last, null, null, new(last, hash))
            : new(last, last, AuditFault.HeadForged, null);
    }

    static AuditHead Sealed(AuditHead head, AuditKey key) => head with { Seal = key.Seal(head) };
}
