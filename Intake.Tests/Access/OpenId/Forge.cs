using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using static System.Buffers.Text.Base64Url;

namespace Intake.Tests.Access.OpenId;

/// <summary>Makes ID tokens by hand: a good one, and any that differs from it.</summary>
/// <param name="Nonce">Of the sign-in that the token is for.</param>
sealed record Forge(HostileProvider Provider, string Nonce)
{
    public const string AccessToken = "an access token", Code = "a-code";

    /// <summary>Personal data that must be seen nowhere.</summary>
    public const string Name = "Kerstin Kanariefågel", Email = "kerstin@kanariefagel.example";

    public static byte[] Shared { get; } = Encoding.ASCII.GetBytes("a key that provider and client both know");

    public string Good() => With();

    /// <summary>A token signed with the provider's key, but for what is changed.</summary>
    public string With(Action<JsonObject>? payload = null, Action<JsonObject>? header = null, Func<byte[], byte[]>? sign = null) =>
        Raw(Changed(Header(), header).ToJsonString(), Changed(Payload(), payload).ToJsonString(), sign ?? ByRsa(Provider.Rsa));

    public static string Raw(string header, string payload, Func<byte[], byte[]> sign)
    {
        var signed = $"{EncodeToString(Encoding.UTF8.GetBytes(header))}.{EncodeToString(Encoding.UTF8.GetBytes(payload))}";
        return $"{signed}.{EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public static JsonObject Header() => new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "rsa" };

    public JsonObject Payload() => new()
    {
        ["iss"] = Provider.Address,
        ["sub"] = "kerstin",
        ["aud"] = HostileProvider.ClientId,
        ["iat"] = Now,
        ["nbf"] = Now,
        ["exp"] = Now + 300,
        ["nonce"] = Nonce,
        ["name"] = Name,
        ["email"] = Email,
        ["roles"] = new JsonArray("KC"),
    };

    public static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    public static Func<byte[], byte[]> ByRsa(RSA key) => text => key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public static Func<byte[], byte[]> ByPss(RSA key) => text => key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);

    public static Func<byte[], byte[]> ByEc(ECDsa key) => text => key.SignData(text, HashAlgorithmName.SHA256);

    public static Func<byte[], byte[]> BySecret(byte[] secret) => text => HMACSHA256.HashData(secret, text);

    public static byte[] Unsigned(byte[] text) => [];

    /// <summary>at_hash and c_hash.</summary>
    public static string HashOf(string text) => EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(text)).AsSpan(0, 16));

    public static JsonObject Public(RSA key, string kid) => new()
    {
        ["kty"] = "RSA",
        ["kid"] = kid,
        ["use"] = "sig",
        ["n"] = EncodeToString(key.ExportParameters(false).Modulus),
        ["e"] = EncodeToString(key.ExportParameters(false).Exponent),
    };

    static JsonObject Changed(JsonObject json, Action<JsonObject>? change)
    {
        change?.Invoke(json);
        return json;
    }
}
