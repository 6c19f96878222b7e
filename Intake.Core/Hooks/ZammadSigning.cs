using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Intake.Core.Hooks;

/// <summary>
/// Zammad: <c>X-Hub-Signature: sha1=hex(HMAC-SHA1(body))</c>. Neither time nor id is signed, so what stops a replay
/// is that a delivery's id and its body are each taken once.
/// </summary>
sealed class ZammadSigning : ISigning
{
    public SignedDelivery Judge(HookCall call, IReadOnlyList<string> secrets, DateTimeOffset now)
    {
        var body = call.Body.ToArray();
        var good = SigningText.IsOneOf(call.Header("x-hub-signature"), secrets, secret => Signature(secret, body));
        return SignedDelivery.Of(good ? SignatureVerdict.Good : SignatureVerdict.Invalid, call.Header("x-zammad-delivery"), body);
    }

    [SuppressMessage("Security", "CA5350", Justification = "Zammad signs with nothing else; as a keyed code SHA-1 is not broken.")]
    public static string Signature(string secret, byte[] body) =>
        $"sha1={Convert.ToHexStringLower(HMACSHA1.HashData(SigningText.Bytes(secret), body))}";
}
