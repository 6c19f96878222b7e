namespace Intake.Core.Hooks;

/// <summary>Secrets of Standard Webhooks: <c>whsec_</c> and base64; the key is the decoded bytes.</summary>
public static class WebhookSecret
{
    public const string Prefix = "whsec_";

    /// <summary>Null when it is no such secret. The prefix may be missing.</summary>
    public static byte[]? KeyOf(string secret)
    {
        var base64 = secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret;
        var key = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, key, out var length) && length > 0 ? key[..length] : null;
    }
}
