using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace Intake.Core.Sources;

/// <summary>The case systems that are known, and what is shared with them.</summary>
public sealed class SourceRegister(
    Database database, AuditLog audit, IDataProtectionProvider ring, TimeProvider clock, IEnumerable<IMappingCheck>? checks = null)
{
    /// <summary>A change holds within this time, in every process.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(3);

    const int ShortestSecret = 8, LongestSecret = 500;

    readonly RingSeal seal = new(ring, "Intake.Sources.Secret.v1");
    readonly ShortMemory<Source> known = new(clock, Remembered);
    readonly ShortMemory<IReadOnlyList<string>> secrets = new(clock, Remembered);

    /// <summary>The enabled source of this name.</summary>
    public async Task<Source?> Find(string name) =>
        await known.Get(name, () => database.Read(session => SourceTable.Find(session, name))) is { IsEnabled: true } found ? found : null;

    /// <summary>Disabled ones too.</summary>
    public Task<IReadOnlyList<Source>> List(CancellationToken stop = default) => database.Read(SourceTable.List, stop);

    /// <summary>Those that hold now for <see cref="SecretPurpose"/>, newest first.</summary>
    public async Task<IReadOnlyList<string>> Secrets(string name, string purpose) =>
        await secrets.Get($"{name} {purpose}", async () => await Read(name, purpose)) ?? [];

    /// <summary>Makes a source with secrets for context tokens and deliveries, or refuses.</summary>
    public async Task<(NewSource? Made, Refusal? Refusal)> Create(SourceOrder wanted, Actor by)
    {
        var order = wanted.Clean();
        if (order.Check() is { } refusal) return (null, refusal);
        var made = new NewSource(order.Name!, SecretPurpose.New(), SecretPurpose.New());
        var (context, hook) = (Sealed(made.Name, SecretPurpose.Context, made.ContextSecret), Sealed(made.Name, SecretPurpose.Hook, made.HookSecret));
        var refused = await Change("source.create", made.Name, by, async session =>
        {
            if (!await SourceTable.Add(session, Describe(order), by.ToString())) return SourceRefusals.Known;
            await context(session);
            await hook(session);
            return null;
        });
        return refused is null ? (made, null) : (null, refused);
    }

    /// <summary>Changes title, origin and address; name and kind stay.</summary>
    public async Task<Refusal?> Edit(string name, SourceOrder wanted, Actor by)
    {
        var order = wanted.Clean();
        return order.CheckEdit() ?? await Change("source.edit", name, by, session => Found(SourceTable.Edit(session, name, order)));
    }

    /// <summary>A new secret; those before hold for <paramref name="overlap"/>, so that nothing stops.</summary>
    /// <param name="given">One that the other system chose; without, one is made (never for <see cref="SecretPurpose.Api"/>).</param>
    public async Task<(string? Secret, Refusal? Refusal)> Rotate(string name, string purpose, TimeSpan overlap, Actor by, string? given = null)
    {
        if (!SecretPurpose.All.Contains(purpose)) return (null, SourceRefusals.UnknownPurpose);
        var secret = given ?? (purpose == SecretPurpose.Api ? "" : SecretPurpose.New());
        if (secret.Length is < ShortestSecret or > LongestSecret || secret.Any(char.IsControl)) return (null, SourceRefusals.BadSecret);
        var add = Sealed(name, purpose, secret);
        var until = clock.Now() + (long)overlap.TotalMilliseconds;
        var refused = await Change($"source.secret.{purpose}", name, by, async session =>
        {
            if (await SourceTable.Find(session, name) is null) return SourceRefusals.Unknown;
            await SourceSecretTable.Prune(session, clock.Now());
            await SourceSecretTable.End(session, name, purpose, until);
            await add(session);
            return null;
        });
        return refused is null ? (secret, null) : (null, refused);
    }

    /// <param name="json">Null: as its kind does by itself.</param>
    public async Task<Refusal?> SetMapping(string name, string? json, Actor by) =>
        (json is null ? null : await Check(name, json)) ?? await Change("source.mapping", name, by, session => Found(SourceTable.Map(session, name, json)));

    async Task<Refusal?> Check(string name, string json) => await database.Read(session => SourceTable.Find(session, name)) is { } source
        ? (checks ?? []).Where(check => check.Judges(source.Kind)).Select(check => check.Check(json)).FirstOrDefault(refusal => refusal is not null)
        : SourceRefusals.Unknown;

    /// <summary>Nothing comes from it any more and it is told nothing.</summary>
    public Task<Refusal?> Disable(string name, Actor by) =>
        Change("source.disable", name, by, session => Found(SourceTable.Disable(session, name, clock.Now())));

    public Task<Refusal?> Enable(string name, Actor by) =>
        Change("source.enable", name, by, session => Found(SourceTable.Disable(session, name, null)));

    async Task<Refusal?> Change(string action, string name, Actor by, Func<Session, Task<Refusal?>> change)
    {
        var refusal = await database.Write(async session =>
        {
            if (await change(session) is { } refused) return refused;
            await audit.Append(session, new() { Actor = by, Action = action, Subject = name });
            return null;
        });
        known.Forget(name);
        foreach (var purpose in SecretPurpose.All) secrets.Forget($"{name} {purpose}");
        return refusal;
    }

    static async Task<Refusal?> Found(Task<bool> change) => await change ? null : SourceRefusals.Unknown;

    // Sealed at once, written within the transaction.
    Func<Session, Task> Sealed(string name, string purpose, string secret)
    {
        var text = seal.Seal(secret, name, purpose);
        return session => SourceSecretTable.Add(session, Id.New(clock.GetUtcNow()), name, purpose, text, clock.Now());
    }

    async Task<IReadOnlyList<string>?> Read(string name, string purpose)
    {
        var rows = await database.Read(session => SourceSecretTable.Holding(session, name, purpose, clock.Now()));
        return rows.Count == 0 ? null : [.. rows.Select(row => seal.Open(row, name, purpose)).OfType<string>()];
    }

    Source Describe(SourceOrder order) => new()
    {
        Name = order.Name!,
        Title = order.Title!,
        Kind = order.Kind!,
        Origin = order.Origin,
        ApiUrl = order.ApiUrl,
        CreatedAt = clock.Now(),
    };
}

/// <summary>A source just made; its secrets are shown now and never again.</summary>
public sealed record NewSource(string Name, string ContextSecret, string HookSecret);
