using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Outbox;
using Intake.Core.Sources;
using Intake.Core.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace Intake.Core.Endpoints;

/// <summary>The systems that are told what happens, and the secrets that their deliveries are signed with.</summary>
public sealed class EndpointRegister(
    Database database, AuditLog audit, IDataProtectionProvider ring, Announcer announcer, OutboxWakeUps relay, TimeProvider clock)
{
    /// <summary>What stands in <see cref="Endpoint.DisabledBecause"/> when a person did it.</summary>
    public const string ByOperator = "operator";

    readonly RingSeal seal = new(ring, "Intake.Endpoints.Secret.v1");

    public Task<IReadOnlyList<Endpoint>> List(CancellationToken stop = default) => database.Read(EndpointTable.List, stop);

    public Task<Endpoint?> Find(string id, CancellationToken stop = default) => database.Read(session => EndpointTable.Find(session, id), stop);

    public async Task<(NewEndpoint? Made, Refusal? Refusal)> Create(EndpointOrder wanted, Actor by)
    {
        var order = wanted.Clean();
        if (order.Check() is { } refusal) return (null, refusal);
        var made = new NewEndpoint(Id.New(clock.GetUtcNow()), SecretPurpose.New());
        var sealedText = seal.Seal(made.Secret, made.Id);
        var endpoint = new Endpoint { Id = made.Id, Url = order.Url!, Title = order.Title!, Events = string.Join(' ', order.Events!), CreatedAt = clock.Now() };
        await Change("endpoint.create", made.Id, by, async session =>
        {
            await EndpointTable.Add(session, endpoint, by.ToString());
            await EndpointTable.AddSecret(session, Id.New(clock.GetUtcNow()), made.Id, sealedText, clock.Now());
            return null;
        });
        return (made, null);
    }

    /// <summary>A new secret; deliveries are signed with those before, too, for <paramref name="overlap"/>.</summary>
    public async Task<(string? Secret, Refusal? Refusal)> Rotate(string id, TimeSpan overlap, Actor by)
    {
        var secret = SecretPurpose.New();
        var sealedText = seal.Seal(secret, id);
        var refused = await Change("endpoint.secret", id, by, async session =>
        {
            if (await EndpointTable.Find(session, id) is null) return EndpointRefusals.Unknown;
            await EndpointTable.EndSecrets(session, id, clock.Now() + (long)overlap.TotalMilliseconds, clock.Now());
            await EndpointTable.AddSecret(session, Id.New(clock.GetUtcNow()), id, sealedText, clock.Now());
            return null;
        });
        return refused is null ? (secret, null) : (null, refused);
    }

    public Task<Refusal?> Disable(string id, Actor by) => Change("endpoint.disable", id, by, async session =>
        await EndpointTable.Disable(session, id, clock.Now(), ByOperator) ? null : await Missing(session, id));

    public Task<Refusal?> Enable(string id, Actor by) => Change("endpoint.enable", id, by, async session =>
        await EndpointTable.Disable(session, id, null, null) ? null : await Missing(session, id));

    /// <summary>Queues a harmless delivery to it.</summary>
    public Task<Refusal?> Test(string id, Actor by) => Change("endpoint.test", id, by, async session =>
    {
        if (await Unfit(session, id) is { } refusal) return refusal;
        await announcer.Test(session, id);
        return null;
    });

    /// <summary>Sends one delivery once more under its old id, or all that failed.</summary>
    /// <param name="dispatch">Null: all that failed.</param>
    public async Task<(int Count, Refusal? Refusal)> Replay(string id, string? dispatch, Actor by)
    {
        var count = 0;
        var refused = await Change("endpoint.replay", id, by, async session =>
        {
            if (await Unfit(session, id) is { } refusal) return refusal;
            var revived = await DispatchTable.Revive(session, id, dispatch);
            foreach (var one in revived) await OutboxTable.Add(session, OutboxTable.DispatchQueued, one, clock.GetUtcNow());
            session.AfterCommit(relay.Of(OutboxTable.DispatchQueued).Ring);
            count = revived.Count;
            return null;
        });
        return (count, refused);
    }

    /// <summary>Those that deliveries are signed with now, newest first.</summary>
    internal async Task<IReadOnlyList<string>> Secrets(string id, CancellationToken stop) =>
        [.. (await database.Read(session => EndpointTable.Secrets(session, id, clock.Now()), stop)).Select(row => seal.Open(row, id)).OfType<string>()];

    Task<Refusal?> Change(string action, string id, Actor by, Func<Session, Task<Refusal?>> change) => database.Write(async session =>
    {
        if (await change(session) is { } refused) return refused;
        await audit.Append(session, new() { Actor = by, Action = action, Subject = id });
        return null;
    });

    // So already, as wished: no refusal.
    static async Task<Refusal?> Missing(Session session, string id) => await EndpointTable.Find(session, id) is null ? EndpointRefusals.Unknown : null;

    static async Task<Refusal?> Unfit(Session session, string id) =>
        await EndpointTable.Find(session, id) is not { } known ? EndpointRefusals.Unknown : known.IsEnabled ? null : EndpointRefusals.Disabled;
}
