using System.Text;
using System.Text.Json.Nodes;
using static System.Buffers.Text.Base64Url;

namespace Intake.Tests.Access.OpenId;

/// <summary>ID tokens that nobody may be let in by: signatures, keys and headers. The claims are in <see cref="BadClaims"/>.</summary>
static class BadTokens
{
    public static IEnumerable<(string What, Func<Forge, string> Make)> All =>
        [.. Unsigned, .. Symmetric, .. Broken, .. WrongKey, .. Headers, .. NoToken];

    public static IEnumerable<(string What, Func<Forge, string> Make)> Good =>
    [
        ("RS256", forge => forge.Good()),
        ("PS256", forge => forge.With(header: head => head["alg"] = "PS256", sign: Forge.ByPss(forge.Provider.Rsa))),
        ("ES256", forge => forge.With(header: head => { head["alg"] = "ES256"; head["kid"] = "ec"; }, sign: Forge.ByEc(forge.Provider.Ec))),
        ("no typ", forge => forge.With(header: head => head.Remove("typ"))),
        ("an audience in a list", forge => forge.With(body => body["aud"] = new JsonArray("intake"))),
        ("two audiences, made for us", forge => forge.With(body => { body["aud"] = new JsonArray("intake", "other"); body["azp"] = "intake"; })),
        ("right hashes", forge => forge.With(body => { body["at_hash"] = Forge.HashOf(Forge.AccessToken); body["c_hash"] = Forge.HashOf(Forge.Code); })),
        ("no nbf", forge => forge.With(body => body.Remove("nbf"))),
    ];

    static IEnumerable<(string, Func<Forge, string>)> Unsigned =>
    [
        .. new[] { "none", "None", "NONE", "nOnE", "" }.Select(alg => With($"alg {alg} without signature", head => head["alg"] = alg, _ => Forge.Unsigned)),
        With("alg none with a signature", head => head["alg"] = "none", _ => _ => [1, 2, 3]),
        With("alg none, well signed", head => head["alg"] = "none"),
        With("alg RS256 without signature", _ => { }, _ => Forge.Unsigned),
        ("two parts", forge => forge.Good()[..forge.Good().LastIndexOf('.')]),
    ];

    static IEnumerable<(string, Func<Forge, string>)> Symmetric =>
    [
        With("HS256, the public key (PEM) as secret", Hs256, forge => Forge.BySecret(Encoding.ASCII.GetBytes(forge.Provider.Rsa.ExportSubjectPublicKeyInfoPem()))),
        With("HS256, the public key (DER) as secret", Hs256, forge => Forge.BySecret(forge.Provider.Rsa.ExportSubjectPublicKeyInfo())),
        With("HS256, the modulus as secret", Hs256, forge => Forge.BySecret(forge.Provider.Rsa.ExportParameters(false).Modulus!)),
        With("HS256, the client's secret", Hs256, _ => Forge.BySecret(Encoding.ASCII.GetBytes(HostileProvider.Secret))),
        With("HS256, an empty secret", Hs256, _ => Forge.BySecret([])),
        With("HS256, a symmetric key among the provider's", head => { Hs256(head); head["kid"] = "oct"; }, _ => Forge.BySecret(Forge.Shared)),
    ];

    static IEnumerable<(string, Func<Forge, string>)> Broken =>
    [
        ("signature cut short", forge => forge.Good()[..^8]),
        ("signature of another token", forge => forge.Good()[..forge.Good().LastIndexOf('.')] + forge.With(body => body["sub"] = "other")[forge.With(body => body["sub"] = "other").LastIndexOf('.')..]),
        ("one bit turned", forge => forge.With(sign: text => [.. Forge.ByRsa(forge.Provider.Rsa)(text)[..^1], (byte)(Forge.ByRsa(forge.Provider.Rsa)(text)[^1] ^ 1)])),
        ("changed after signing", forge => Swapped(forge, forge.With(body => body["roles"] = new JsonArray("KC", "admin")))),
        ("signed by another algorithm than it says", forge => forge.With(sign: Forge.ByPss(forge.Provider.Rsa))),
    ];

    static IEnumerable<(string, Func<Forge, string>)> WrongKey =>
    [
        With("another's key under the provider's name", _ => { }, Other),
        With("another's key under its own name", head => head["kid"] = "other", Other),
        With("another's key without a name", head => head.Remove("kid"), Other),
        With("the provider's key without a name", head => head.Remove("kid")),
        With("the name of another of its keys", head => head["kid"] = "ec"),
        With("ES256 with the RSA key's name", head => head["alg"] = "ES256", forge => Forge.ByEc(forge.Provider.Ec)),
        With("a name that is a number", head => head["kid"] = 1),
        With("a name with traversal, empty secret", head => { Hs256(head); head["kid"] = "../../../../dev/null"; }, _ => Forge.BySecret([])),
        With("a name with traversal", head => head["kid"] = "../../keys/rsa"),
        With("a name with SQL", head => head["kid"] = "x' union select 'rsa"),
        With("a name in other letters", head => head["kid"] = "RSA"),
    ];

    static IEnumerable<(string, Func<Forge, string>)> Headers =>
    [
        ("its own key along", forge => forge.With(header: head => head["jwk"] = Forge.Public(forge.Provider.OtherRsa, "rsa"), sign: Other(forge))),
        With("an address of keys along", head => head["jku"] = "http://127.0.0.1:9/keys", Other),
        With("an address of a certificate along", head => head["x5u"] = "http://127.0.0.1:9/cert", Other),
        With("a certificate along", head => head["x5c"] = new JsonArray("MIIB"), Other),
        With("the provider's own address of keys along", head => head["jku"] = "/keys"),
        With("an unknown critical extension", head => { head["crit"] = new JsonArray("exp-after"); head["exp-after"] = 1; }),
        With("an unencoded payload", head => { head["crit"] = new JsonArray("b64"); head["b64"] = false; }),
        With("an access token", head => head["typ"] = "at+jwt"),
        With("a logout token", head => head["typ"] = "logout+jwt"),
        With("no algorithm", head => head.Remove("alg")),
        With("an algorithm in small letters", head => head["alg"] = "rs256"),
        ("the algorithm twice", forge => Forge.Raw("""{"alg":"none","alg":"RS256","typ":"JWT","kid":"rsa"}""", forge.Payload().ToJsonString(), Forge.ByRsa(forge.Provider.Rsa))),
    ];

    static IEnumerable<(string, Func<Forge, string>)> NoToken =>
    [
        ("nothing", _ => ""), ("a word", _ => "token"), ("null", _ => "null"), ("dots", _ => ".."), ("four parts", forge => forge.Good() + ".x"),
        ("encrypted, with none inside", forge => $"{EncodeToString("""{"alg":"dir","enc":"A128CBC-HS256","cty":"JWT"}"""u8)}..{EncodeToString(new byte[16])}.{EncodeToString(Encoding.UTF8.GetBytes(forge.Good()))}.{EncodeToString(new byte[16])}"),
        ("a list for claims", forge => Forge.Raw(Forge.Header().ToJsonString(), "[]", Forge.ByRsa(forge.Provider.Rsa))),
        ("no JSON for claims", forge => Forge.Raw(Forge.Header().ToJsonString(), "sub=kerstin", Forge.ByRsa(forge.Provider.Rsa))),
    ];

    static (string, Func<Forge, string>) With(string what, Action<JsonObject> header, Func<Forge, Func<byte[], byte[]>>? sign = null) =>
        (what, forge => forge.With(header: header, sign: sign?.Invoke(forge)));

    static Func<byte[], byte[]> Other(Forge forge) => Forge.ByRsa(forge.Provider.OtherRsa);

    static void Hs256(JsonObject header) => header["alg"] = "HS256";

    static string Swapped(Forge forge, string other) => string.Join('.', forge.Good().Split('.')[0], other.Split('.')[1], forge.Good().Split('.')[2]);
}
