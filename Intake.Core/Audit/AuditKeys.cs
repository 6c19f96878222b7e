using System.Security.Cryptography;
using System.Text;
using Intake.Core.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Intake.Core.Audit;

/// <summary>The keys of the log: from <c>Audit:Key</c>, or made at first use, sealed by the key ring and kept in the store.</summary>
public sealed class AuditKeys
{
    internal const string Lock = "audit";

    // The key ring may want to write a key of its own, which cannot be done within another write on SQLite.
    static readonly TimeSpan longestUnsealing = TimeSpan.FromSeconds(5);

    readonly Database database;
    readonly TimeProvider clock;
    readonly IDataProtector protector;
    readonly AuditKey? given;
    volatile AuditKeyRing? known;

    public AuditKeys(Database database, TimeProvider clock, IDataProtectionProvider protection, IOptions<AuditOptions> options)
        : this(database, clock, protection, options.Value)
    {
    }

    internal AuditKeys(Database database, TimeProvider clock, IDataProtectionProvider protection, AuditOptions options)
    {
        (this.database, this.clock) = (database, clock);
        protector = protection.CreateProtector("Intake.Audit.Key");
        given = options.Key is { Length: > 0 } text ? Given(text) : null;
    }

    /// <summary>Reads or makes the keys, outside any other transaction. Done at start; everything else finds them ready.</summary>
    public async Task<AuditKeyRing> Load(CancellationToken stop = default)
    {
        if (known is { } ring) return ring;
        if (given is null) protector.Protect([]);
        return await database.Write(async session =>
        {
            await session.TakeLock(Lock);
            return await In(session);
        }, stop);
    }

    /// <summary>What there is, for reading alone: null while nothing was ever sealed here.</summary>
    internal async Task<AuditKeyRing?> Existing(Session session)
    {
        if (known is { } ring) return ring;
        var stored = await AuditKeyTable.List(session);
        var current = given?.Id ?? stored.LastOrDefault(key => key.Sealed.Length > 0)?.Id;
        return stored.Count == 0 || current is null ? null : await Ring(stored, current);
    }

    /// <summary>Within a transaction that holds the log's lock.</summary>
    internal async Task<AuditKeyRing> In(Session session)
    {
        if (known is { } ring) return ring;
        var stored = (await AuditKeyTable.List(session)).ToList();
        var (isFirst, current) = (stored.Count == 0, given?.Id ?? stored.LastOrDefault(key => key.Sealed.Length > 0)?.Id);
        if (current is null || stored.All(key => key.Id != current))
        {
            var added = given is null ? await Unhurried(New) : new SealedKey { Id = given.Id, Sealed = "" };
            await AuditKeyTable.Add(session, added, clock.Now());
            stored.Add(added);
            current = added.Id;
        }
        var opened = await Ring(stored, current);
        if (isFirst && await AuditTable.Head(session) is null) await AuditTable.Begin(session, AuditChain.Empty(opened.Current));
        session.AfterCommit(() => known = opened);
        return opened;
    }

    Task<AuditKeyRing> Ring(IReadOnlyList<SealedKey> stored, string current) => Unhurried(() =>
    {
        // A key that can no longer be opened leaves its rows unverified; it does not stop new ones.
        var all = stored.Where(key => key.Sealed.Length > 0).Select(Open).OfType<AuditKey>().ToDictionary(key => key.Id);
        if (given is not null) all[given.Id] = given;
        return new AuditKeyRing(all.GetValueOrDefault(current) ?? throw new InvalidOperationException(
            "The audit log's key cannot be opened: the key ring in data_protection_keys is not the one that sealed it."), all);
    });

    static Task<T> Unhurried<T>(Func<T> work) => Task.Run(work).WaitAsync(longestUnsealing);

    SealedKey New() => new()
    {
        Id = Id.New(clock.GetUtcNow()),
        Sealed = Convert.ToBase64String(protector.Protect(RandomNumberGenerator.GetBytes(32))),
    };

    AuditKey? Open(SealedKey key)
    {
        try
        {
            return new(key.Id, protector.Unprotect(Convert.FromBase64String(key.Sealed)));
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }

    static AuditKey Given(string text)
    {
        var secret = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return new("set-" + Convert.ToHexStringLower(HMACSHA256.HashData(secret, "id"u8))[..16], secret);
    }
}
