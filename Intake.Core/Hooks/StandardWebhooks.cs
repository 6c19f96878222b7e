using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Intake.Core.Hooks;

/// <summary>
/// Signs and judges deliveries as standardwebhooks.com describes: HMAC-SHA256 over <c>id.timestamp.body</c>, as
/// <c>v1,base64</c>; several signatures with spaces between while secrets change.
/// </summary>
public static class StandardWebhooks
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    /// <summary>How far a delivery's time may lie from ours, to either side.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    const string Version = "v1,";

    /// <summary>The value of <c>webhook-signature</c>: one signature by each secret.</summary>
    /// <exception cref="ArgumentException">A secret is not base64, or there is none.</exception>
    public static string Sign(string id, DateTimeOffset at, ReadOnlySpan<byte> body, params IReadOnlyCollection<string> secrets)
    {
        if (secrets.Count == 0) throw new ArgumentException("A secret is needed.", nameof(secrets));
        var content = Content(id, at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), body);
        return string.Join(' ', secrets.Select(secret => Version + Convert.ToBase64String(Mac(secret, content)
            ?? throw new ArgumentException("A secret is not base64.", nameof(secrets)))));
    }

    /// <summary>One good signature by one of the secrets is enough. Time is judged last: of forgeries nothing is told.</summary>
    public static SignatureVerdict Verify(
        string id, string timestamp, string signatures, ReadOnlySpan<byte> body, IReadOnlyList<string> secrets, DateTimeOffset now)
    {
        if (id.Length == 0 || SecondsOf(timestamp) is not { } seconds) return SignatureVerdict.Invalid;
        return !IsSigned(Content(id, timestamp, body), signatures, secrets) ? SignatureVerdict.Invalid
            : SignatureTime.IsNear(seconds, now) ? SignatureVerdict.Good
            : SignatureVerdict.Stale;
    }

    static bool IsSigned(byte[] content, string signatures, IReadOnlyList<string> secrets)
    {
        var given = signatures.Split(' ').Where(one => one.StartsWith(Version, StringComparison.Ordinal)).Take(20)
            .Select(one => Encoding.ASCII.GetBytes(one[Version.Length..])).ToList();
        var found = false;
        foreach (var secret in secrets)
            if (Mac(secret, content) is { } mac)
                foreach (var one in given)
                    found |= CryptographicOperations.FixedTimeEquals(one, Encoding.ASCII.GetBytes(Convert.ToBase64String(mac)));
        return found;
    }

    static byte[] Content(string id, string timestamp, ReadOnlySpan<byte> body) => [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];

    static byte[]? Mac(string secret, byte[] content) => WebhookSecret.KeyOf(secret) is { } key ? HMACSHA256.HashData(key, content) : null;

    // Digits only, in one way: a signed "1614265330" has no second spelling such as "+1614265330" or "01614265330".
    static long? SecondsOf(string text) =>
        text.Length is > 0 and <= 12 && text.All(char.IsAsciiDigit) && (text[0] != '0' || text.Length == 1)
            ? long.Parse(text, CultureInfo.InvariantCulture) : null;
}
