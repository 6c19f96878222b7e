using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Intake.Core.Audit;

/// <summary>A secret that rows, heads and retention records are sealed with.</summary>
public sealed class AuditKey(string id, byte[] secret)
{
    public string Id => id;

    /// <param name="before">The hash of the row before; empty for the first.</param>
    public string Hash(AuditRow row, string before) => Seal(
        "row", before, row.Seq, row.MadeAt, row.Actor, row.Action, row.Subject, row.Because, row.KeyId);

    public string Seal(AuditHead head) => Seal("head", head.Seq, head.Hash, head.Count, head.KeyId);

    /// <summary>HMAC-SHA-256 in hex over texts and whole numbers, each with its length before it: no two lists read alike.</summary>
    public string Seal(string purpose, params object[] fields)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        Add(mac, purpose);
        foreach (var field in fields) Add(mac, field);
        return Convert.ToHexStringLower(mac.GetHashAndReset());
    }

    static void Add(IncrementalHash mac, object field)
    {
        var bytes = field is long number ? Number(number) : Encoding.UTF8.GetBytes((string)field);
        mac.AppendData(Number(bytes.Length));
        mac.AppendData(bytes);
    }

    static byte[] Number(long number)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        return bytes;
    }

    public override string ToString() => $"AuditKey {id}";
}

/// <summary>The key for new rows, and all that older rows were sealed with.</summary>
public sealed record AuditKeyRing(AuditKey Current, IReadOnlyDictionary<string, AuditKey> All)
{
    public AuditKey? Find(string id) => All.GetValueOrDefault(id);
}
