using Intake.Core.Audit;
using Intake.Core.Contacts;
using Intake.Core.Sources;
using Intake.Core.Storage;
using Intake.Core.Telemetry;

namespace Intake.Core.Hooks;

/// <summary>Lets failed deliveries go through once more, after the mapping was mended. Nothing is done twice.</summary>
public sealed class HookReplay(Database database, SourceRegister sources, HookHandling handling, HookSeal seal, AuditLog audit, TimeProvider clock)
{
    const int AtATime = 100;

    /// <returns>The delivery as it stands now, or why it was not replayed.</returns>
    public async Task<(HookDelivery? Delivery, Refusal? Refusal)> Replay(string id, Actor by, CancellationToken stop = default)
    {
        if (await database.Read(session => HookDeliveryTable.Find(session, id), stop) is not { } delivery) return (null, HookRefusals.Unknown);
        if (delivery.Outcome != HookOutcome.Failed) return (null, HookRefusals.NotFailed);
        if (seal.Open(delivery) is not { } body) return (null, HookRefusals.BodyGone);
        if (await sources.Find(delivery.Source) is not { } source) return (null, HookRefusals.SourceGone);
        var handled = await handling.Handle(source, delivery.DeliveryId, body, stop);
        return await Settle(delivery with
        {
            Outcome = handled.Outcome,
            Code = handled.Code,
            ContactId = handled.ContactId,
            Body = handled.Outcome == HookOutcome.Failed ? delivery.Body : null,
        }, by);
    }

    /// <summary>Every failed one whose body is there; of one source when it is named.</summary>
    public async Task<HookReplayed> ReplayAll(string source, Actor by, CancellationToken stop = default)
    {
        var (settled, failed, after) = (0, 0, "");
        while (await database.Read(session => HookDeliveryTable.Waiting(session, source, after, AtATime), stop) is { Count: > 0 } ids)
            foreach (var id in ids)
            {
                after = id;
                if ((await Replay(id, by, stop)).Delivery is { Outcome: not HookOutcome.Failed }) settled++;
                else failed++;
            }
        return new(settled, failed);
    }

    async Task<(HookDelivery?, Refusal?)> Settle(HookDelivery delivery, Actor by)
    {
        var settled = await database.Write(async session =>
        {
            if (!await HookDeliveryTable.Settle(session, delivery, clock.Now())) return null;
            await audit.Append(session, new() { Actor = by, Action = "hook.replay", Subject = delivery.Id, Because = delivery.Code ?? "" });
            return await HookDeliveryTable.Find(session, delivery.Id);
        });
        return settled is null ? (null, HookRefusals.NotFailed) : (IntakeMeter.Delivered(settled, isFirst: true), null);
    }
}

/// <param name="Settled">Went through.</param>
/// <param name="Failed">Failed again.</param>
public sealed record HookReplayed(int Settled, int Failed);
