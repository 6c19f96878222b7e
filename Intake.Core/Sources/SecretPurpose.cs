using System.Security.Cryptography;

namespace Intake.Core.Sources;

/// <summary>What a shared secret is for: each is used for one thing only.</summary>
public static class SecretPurpose
{
    /// <summary>The case system's server signs context tokens for the panel with it.</summary>
    public const string Context = "context";

    /// <summary>The case system signs its deliveries with it.</summary>
    public const string Hook = "hook";

    /// <summary>Shown to the case system's API when it is told something.</summary>
    public const string Api = "api";

    public static IReadOnlyList<string> All { get; } = [Context, Hook, Api];

    const string Prefix = "whsec_";
    const int Bytes = 32;

    /// <summary>As Standard Webhooks writes one: <c>whsec_</c> and the base64 of random bytes.</summary>
    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The key of the HMAC: what <c>whsec_</c> stands before, decoded; of a text that another system chose, its bytes.</summary>
    public static byte[] KeyOf(string secret)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal)) return System.Text.Encoding.UTF8.GetBytes(secret);
        var key = new byte[secret.Length];
        return Convert.TryFromBase64String(secret[Prefix.Length..], key, out var length)
            ? key[..length] : System.Text.Encoding.UTF8.GetBytes(secret);
    }
}
