using Intake.Core.Contacts;
using Intake.Core.Storage;

namespace Intake.Core.Access;

/// <summary>The keys programs call with: <c>kci_</c> and 256 random bits, shown once, stored as a hash.</summary>
public sealed class ApiKeys(Database database, TimeProvider clock, KeyUses uses)
{
    const string Prefix = "kci_";

    /// <summary>A revoked key stops within this time, in every process.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(3);

    readonly ShortMemory<ApiKey> known = new(clock, Remembered);

    /// <summary>Makes a key with all of <paramref name="scopes"/>, or refuses.</summary>
    public async Task<(NewApiKey? Key, Refusal? Refusal)> Create(string name, IReadOnlyCollection<string> scopes)
    {
        if (name.Trim().Length is 0 or > 100) return (null, AccessRefusals.NameMissing);
        if (scopes.Count == 0 || scopes.Except(Scopes.ForKeys).Any()) return (null, AccessRefusals.UnknownScope);
        var secret = Prefix + Secret.New();
        var key = Describe(name.Trim(), scopes);
        await database.Write(session => ApiKeyTable.Add(session, key, Secret.Hash(secret)));
        return (new(key.Id, secret), null);
    }

    /// <summary>The valid key with this secret. Reads the store once per key and few seconds.</summary>
    public async Task<ApiKey?> Verify(string secret)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal) || secret.Length != Prefix.Length + Secret.Length) return null;
        var hash = Secret.Hash(secret);
        var key = await known.Get(hash, () => database.Read(session => ApiKeyTable.FindValid(session, hash)));
        if (key is not null) uses.Note(key.Id);
        return key;
    }

    public Task<IReadOnlyList<ApiKey>> List() => database.Read(ApiKeyTable.List);

    public async Task<Refusal?> Revoke(string id) =>
        await database.Write(session => ApiKeyTable.Revoke(session, id, clock.Now())) ? null : AccessRefusals.UnknownKey;

    ApiKey Describe(string name, IReadOnlyCollection<string> scopes) => new()
    {
        Id = Id.New(clock.GetUtcNow()),
        Name = name,
        Scopes = string.Join(' ', Scopes.ForKeys.Intersect(scopes)),
        CreatedAt = clock.Now(),
    };
}

/// <summary>A key just made; <paramref name="Secret"/> is shown now and never again.</summary>
public sealed record NewApiKey(string Id, string Secret);
