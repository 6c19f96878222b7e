using Intake.Core.Contacts;
using Intake.Core.Sources;
using Intake.Core.Storage;
using Intake.Core.Telemetry;

namespace Intake.Core.Hooks;

/// <summary>Takes deliveries in: judged by their signature, taken once, answered the same however often they come.</summary>
public sealed class HookReception(Database database, SourceRegister sources, HookHandling handling, HookSeal seal, TimeProvider clock)
{
    /// <returns>The delivery as it was first settled, or why it is not taken.</returns>
    /// <exception cref="StoreBusyException">Too many writes wait; the sender tries again.</exception>
    public async Task<(HookDelivery? Delivery, Refusal? Refusal)> Take(string name, HookCall call, CancellationToken stop = default)
    {
        var source = await sources.Find(name);
        var secrets = source is null ? [] : await sources.Secrets(name, SecretPurpose.Hook);
        var signed = Signings.Of(source?.Kind).Judge(call, secrets, clock.GetUtcNow());
        if (source is null || signed.Verdict != SignatureVerdict.Good) return (null, Turned(signed.Verdict));

        var known = await database.Read(session => HookDeliveryTable.Known(session, name, signed.Id, signed.Fingerprint), stop);
        return (IntakeMeter.Delivered(known ?? await Settle(source, signed, call.Body, stop), isFirst: known is null), null);
    }

    async Task<HookDelivery> Settle(Source source, SignedDelivery signed, ReadOnlyMemory<byte> body, CancellationToken stop)
    {
        var handled = await handling.Handle(source, signed.Id, body, stop);
        var now = clock.GetUtcNow();
        var id = Id.New(now);
        var delivery = new HookDelivery
        {
            Id = id,
            Source = source.Name,
            Kind = source.Kind,
            DeliveryId = signed.Id,
            Fingerprint = signed.Fingerprint,
            ReceivedAt = now.ToUnixTimeMilliseconds(),
            Outcome = handled.Outcome,
            Code = handled.Code,
            ContactId = handled.ContactId,
            Bytes = body.Length,
            // Before the transaction: sealing may have to write a key.
            Body = handled.Outcome == HookOutcome.Failed ? seal.Seal(id, body) : null,
        };
        return await database.WriteOrRefuse(async session =>
        {
            // Whoever came at the same moment and was faster: its answer holds for both.
            await HookDeliveryTable.Add(session, delivery);
            return (await HookDeliveryTable.Known(session, source.Name, signed.Id, signed.Fingerprint))!;
        }, stop);
    }

    static Refusal Turned(SignatureVerdict verdict)
    {
        var refusal = verdict == SignatureVerdict.Stale ? HookRefusals.Stale : HookRefusals.SignatureInvalid;
        IntakeMeter.DeliveryRefused(refusal.Code);
        return refusal;
    }
}
