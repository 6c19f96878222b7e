using System.Security.Cryptography;
using System.Text;

namespace Intake.Core.Hooks;

/// <summary>How a kind of case system proves that a delivery is its own.</summary>
interface ISigning
{
    SignedDelivery Judge(HookCall call, IReadOnlyList<string> secrets, DateTimeOffset now);
}

/// <param name="Id">The sender's own id of the delivery; the same when it is sent again.</param>
/// <param name="Fingerprint">Hash of all that was signed: the same content under another id is a replay.</param>
sealed record SignedDelivery(SignatureVerdict Verdict, string Id = "", string Fingerprint = "")
{
    const int LongestId = 200;

    public static readonly SignedDelivery Invalid = new(SignatureVerdict.Invalid);

    public static SignedDelivery Of(SignatureVerdict verdict, string id, params ReadOnlySpan<byte[]> signed)
    {
        if (verdict == SignatureVerdict.Invalid || !IsId(id)) return Invalid;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in signed)
        {
            hash.AppendData(part);
            hash.AppendData([0]);
        }
        return new(verdict, id, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    // It stands in the log and in answers.
    static bool IsId(string id) => id.Length is > 0 and <= LongestId && id.All(letter => letter is > ' ' and <= '~');
}

static class SigningText
{
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Whether one of the secrets gives what was sent; all are tried, whichever fits.</summary>
    public static bool IsOneOf(string given, IReadOnlyList<string> secrets, Func<string, string> expected)
    {
        var (found, sent) = (false, Bytes(given));
        foreach (var secret in secrets) found |= CryptographicOperations.FixedTimeEquals(sent, Bytes(expected(secret)));
        return found;
    }
}
