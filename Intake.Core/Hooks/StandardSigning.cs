namespace Intake.Core.Hooks;

/// <summary>Standard Webhooks: id and time are signed with the body.</summary>
sealed class StandardSigning : ISigning
{
    public SignedDelivery Judge(HookCall call, IReadOnlyList<string> secrets, DateTimeOffset now)
    {
        var (id, timestamp) = (call.Header(StandardWebhooks.IdHeader), call.Header(StandardWebhooks.TimestampHeader));
        var verdict = StandardWebhooks.Verify(
            id, timestamp, call.Header(StandardWebhooks.SignatureHeader), call.Body.Span, secrets, now);
        return SignedDelivery.Of(verdict, id, SigningText.Bytes(id), SigningText.Bytes(timestamp), call.Body.ToArray());
    }
}
