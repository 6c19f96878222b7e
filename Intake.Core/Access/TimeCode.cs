using System.Security.Cryptography;
using OtpNet;

namespace Intake.Core.Access;

/// <summary>
/// The six digits of an authenticator app (RFC 6238: SHA-1, 30 seconds, as all apps make them). A code of the step
/// before and of the step after is taken too: clocks differ, and people need time to type.
/// </summary>
public static class TimeCode
{
    public const int Digits = 6;
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    // As long as the hash (RFC 4226, 4).
    const int SecretBytes = 20;

    /// <summary>A new secret in base32, as apps take it when it is typed in.</summary>
    public static string NewSecret() => Base32Encoding.ToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The step whose code this is; null when it is none of now.</summary>
    public static long? StepOf(string secret, string code, DateTimeOffset now)
    {
        var digits = string.Concat(code.Where(letter => letter != ' '));
        return digits.Length == Digits && digits.All(char.IsAsciiDigit)
            && App(secret).VerifyTotp(now.UtcDateTime, digits, out var step, new VerificationWindow(previous: 1, future: 1)) ? step : null;
    }

    /// <summary>What the app shows at this time.</summary>
    public static string At(string secret, DateTimeOffset time) => App(secret).ComputeTotp(time.UtcDateTime);

    /// <summary>What the QR code holds.</summary>
    public static string Address(string site, string login, string secret)
    {
        var (issuer, account) = (Uri.EscapeDataString(site), Uri.EscapeDataString(login));
        return $"otpauth://totp/{issuer}:{account}?secret={secret}&issuer={issuer}";
    }

    static Totp App(string secret) => new(Base32Encoding.ToBytes(secret), (int)Step.TotalSeconds, OtpHashMode.Sha1, Digits);
}
