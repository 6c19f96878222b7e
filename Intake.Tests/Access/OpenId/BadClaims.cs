using System.Text.Json.Nodes;

namespace Intake.Tests.Access.OpenId;

/// <summary>ID tokens, well signed, that say what they must not, or not what they must.</summary>
static class BadClaims
{
    /// <param name="earlierNonce">Of another sign-in.</param>
    public static IEnumerable<(string What, Func<Forge, string> Make)> All(string earlierNonce) =>
        [.. Audience, .. Issuer, .. Time, .. Nonce(earlierNonce), .. Subject, .. Twice, .. Hashes];

    static IEnumerable<(string, Func<Forge, string>)> Audience =>
    [
        Without("aud"), Set("aud", "other"), Set("aud", ""), Set("aud", "intake2"), Set("aud", "intake/"), Set("aud", "INTAKE"), Set("aud", 7), Set("aud", null),
        Set("aud", new JsonArray()), Set("aud", new JsonArray("other", "third")), Set("aud", new JsonArray("intake", 7)),
        Set("aud", new JsonArray("intake", "other")),
        ("two audiences, made for the other", forge => forge.With(body => { body["aud"] = new JsonArray("intake", "other"); body["azp"] = "other"; })),
        Set("azp", "other"), Set("azp", 7),
    ];

    static IEnumerable<(string, Func<Forge, string>)> Issuer =>
    [
        Without("iss"), Set("iss", "https://evil.example"), Set("iss", ""), Set("iss", null), Set("iss", new JsonArray("https://evil.example")),
        ("iss with more behind", forge => forge.With(body => body["iss"] = forge.Provider.Address + ".evil.example")),
        ("iss with a slash behind", forge => forge.With(body => body["iss"] = forge.Provider.Address + "/")),
        ("iss with a path behind", forge => forge.With(body => body["iss"] = forge.Provider.Address + "/tenant")),
        ("iss cut short", forge => forge.With(body => body["iss"] = forge.Provider.Address[..^1])),
        ("iss in capitals", forge => forge.With(body => body["iss"] = forge.Provider.Address.ToUpperInvariant())),
        ("iss over TLS", forge => forge.With(body => body["iss"] = forge.Provider.Address.Replace("http:", "https:", StringComparison.Ordinal))),
        ("iss in a list", forge => forge.With(body => body["iss"] = new JsonArray(forge.Provider.Address))),
    ];

    static IEnumerable<(string, Func<Forge, string>)> Time =>
    [
        Without("exp"), Without("iat"), Set("exp", null), Set("exp", 0), Set("exp", -1), Set("exp", "2999-01-01"), Set("iat", "now"), Set("nbf", "now"),
        At("exp", -40), At("exp", -86_400), At("nbf", 60), At("nbf", 86_400), At("iat", 60), At("iat", 86_400), At("iat", -700), At("iat", -86_400),
        ("exp as text", forge => forge.With(body => body["exp"] = $"{Forge.Now + 300}")),
        ("over before it was made", forge => forge.With(body => { body["iat"] = Forge.Now + 20; body["exp"] = Forge.Now + 10; })),
    ];

    static IEnumerable<(string, Func<Forge, string>)> Nonce(string earlier) =>
    [
        Without("nonce"), Set("nonce", ""), Set("nonce", "other"), Set("nonce", null), ("nonce of another sign-in", forge => forge.With(body => body["nonce"] = earlier)),
        ("nonce in a list", forge => forge.With(body => body["nonce"] = new JsonArray(forge.Nonce))),
        ("nonce with more behind", forge => forge.With(body => body["nonce"] = forge.Nonce + "x")),
    ];

    static IEnumerable<(string, Func<Forge, string>)> Subject =>
    [
        Without("sub"), Set("sub", ""), Set("sub", null), Set("sub", 7), Set("sub", true), Set("sub", new JsonArray("kerstin")), Set("sub", new JsonObject { ["id"] = "kerstin" }),
        Set("sub", new string('k', 256)),
    ];

    static IEnumerable<(string, Func<Forge, string>)> Twice =>
        new[] { ("sub", "\"other\""), ("iss", "\"https://evil.example\""), ("aud", "\"other\""), ("nonce", "\"other\""), ("exp", "9999999999") }
            .Select(claim => ($"{claim.Item1} twice", (Func<Forge, string>)(forge => Forge.Raw(
                Forge.Header().ToJsonString(), $"{{\"{claim.Item1}\":{claim.Item2}," + forge.Payload().ToJsonString()[1..], Forge.ByRsa(forge.Provider.Rsa)))));

    static IEnumerable<(string, Func<Forge, string>)> Hashes =>
    [
        Set("at_hash", Forge.HashOf("another access token")), Set("at_hash", ""), Set("c_hash", Forge.HashOf("another code")), Set("c_hash", "x"),
    ];

    static (string, Func<Forge, string>) Without(string claim) => ($"no {claim}", forge => forge.With(body => body.Remove(claim)));

    static (string, Func<Forge, string>) Set(string claim, JsonNode? value) =>
        ($"{claim} {value?.ToJsonString() ?? "null"}"[..Math.Min(40, $"{claim} {value?.ToJsonString() ?? "null"}".Length)], forge => forge.With(body => body[claim] = value?.DeepClone()));

    static (string, Func<Forge, string>) At(string claim, int seconds) => ($"{claim} {seconds} s from now", forge => forge.With(body => body[claim] = Forge.Now + seconds));
}
