using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>The keys programs call with: <c>kci_</c> and 256 random bits, shown once, stored as a hash.</summary>
public sealed class ApiKeys(Database database, TimeProvider clock, KeyUses uses, AuditLog audit)
{
    const string Prefix = "kci_";

    /// <summary>A revoked key stops within this time, in every process.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(3);

    readonly ShortMemory<ApiKey> known = new(clock, Remembered);

    /// <summary>Makes a key with all that <paramref name="wanted"/> says, or refuses.</summary>
    public async Task<(NewApiKey? Key, Refusal? Refusal)> Create(KeyOrder wanted, Actor by)
    {
        if (wanted.Check(clock.GetUtcNow()) is { } refusal) return (null, refusal);
        var secret = Prefix + Secret.New();
        var key = wanted.Describe(clock.GetUtcNow());
        await database.Write(async session =>
        {
            await ApiKeyTable.Add(session, key, Secret.Hash(secret));
            await audit.Append(session, new() { Actor = by, Action = "key.create", Subject = key.Id });
        });
        return (new(key.Id, secret), null);
    }

    /// <summary>The valid key with this secret. Reads the store once per key and few seconds.</summary>
    public async Task<ApiKey?> Verify(string secret)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal) || secret.Length != Prefix.Length + Secret.Length) return null;
        var hash = Secret.Hash(secret);
        var key = await known.Get(hash, () => database.Read(session => ApiKeyTable.FindValid(session, hash, clock.Now())));
        if (key is not null) uses.Note(key.Id);
        return key;
    }

    public Task<IReadOnlyList<ApiKey>> List() => database.Read(ApiKeyTable.List);

    /// <summary>Gives the key a new secret; the old one holds for <paramref name="overlap"/>, so that nothing stops.</summary>
    public async Task<(NewApiKey? Key, Refusal? Refusal)> Rotate(string id, TimeSpan overlap, Actor by)
    {
        var secret = Prefix + Secret.New();
        var until = clock.Now() + (long)overlap.TotalMilliseconds;
        return await Changed("key.rotate", id, by, session => ApiKeyTable.Rotate(session, id, Secret.Hash(secret), until, clock.Now()))
            ? (new(id, secret), null)
            : (null, AccessRefusals.UnknownKey);
    }

    public async Task<Refusal?> Revoke(string id, Actor by) =>
        await Changed("key.revoke", id, by, session => ApiKeyTable.Revoke(session, id, clock.Now())) ? null : AccessRefusals.UnknownKey;

    Task<bool> Changed(string action, string id, Actor by, Func<Session, Task<bool>> change) => database.Write(async session =>
    {
        if (!await change(session)) return false;
        await audit.Append(session, new() { Actor = by, Action = action, Subject = id });
        return true;
    });
}

/// <summary>A key just made; <paramref name="Secret"/> is shown now and never again.</summary>
public sealed record NewApiKey(string Id, string Secret);
