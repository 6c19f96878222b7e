using System.Globalization;
using System.Security.Cryptography;

namespace Intake.Core.Hooks;

/// <summary>Zendesk: base64 of HMAC-SHA256 over time and body, the time as ISO 8601. The invocation's id is not signed.</summary>
sealed class ZendeskSigning : ISigning
{
    const string Header = "x-zendesk-webhook-signature";

    public SignedDelivery Judge(HookCall call, IReadOnlyList<string> secrets, DateTimeOffset now)
    {
        var (timestamp, body) = (call.Header($"{Header}-timestamp"), call.Body.ToArray());
        var good = SigningText.IsOneOf(call.Header(Header), secrets, secret => Signature(secret, timestamp, body));
        return !good || TimeOf(timestamp) is not { } at ? SignedDelivery.Invalid : SignedDelivery.Of(
            SignatureTime.IsNear(at.ToUnixTimeSeconds(), now) ? SignatureVerdict.Good : SignatureVerdict.Stale,
            call.Header("x-zendesk-webhook-invocation-id"), SigningText.Bytes(timestamp), body);
    }

    public static string Signature(string secret, string timestamp, byte[] body) =>
        Convert.ToBase64String(HMACSHA256.HashData(SigningText.Bytes(secret), SigningText.Bytes(timestamp).Concat(body).ToArray()));

    static DateTimeOffset? TimeOf(string text) => DateTimeOffset.TryParseExact(
        text, ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
