using System.Text;
using System.Text.Json;
using Intake.Core.Access;

namespace Intake.Tests.Security;

/// <summary>Authorization headers that are almost right, made from keys that are.</summary>
static class BadKeys
{
    public static IEnumerable<(string What, string Header)> All(NewApiKey good, NewApiKey other) =>
    [
        .. Schemes(good.Secret), .. Cuts(good.Secret), .. Changed(good.Secret, other.Secret), .. Guesses(good),
        .. Tokens(good.Secret).Select(token => ($"token {token.What}", $"Bearer {token.Jwt}")),
    ];

    static IEnumerable<(string, string)> Schemes(string key) =>
    [
        ("no scheme", key), ("Basic", $"Basic {key}"), ("Basic, as a user", $"Basic {Base64(key + ":")}"), ("Basic, as a password", $"Basic {Base64("kci:" + key)}"),
        ("Token", $"Token {key}"), ("Digest", $"Digest {key}"), ("Key", $"Key {key}"), ("ApiKey", $"ApiKey {key}"), ("Negotiate", $"Negotiate {key}"),
        ("no space", $"Bearer{key}"), ("colon", $"Bearer:{key}"), ("equals", $"Bearer={key}"), ("quoted", $"Bearer \"{key}\""),
        ("two keys", $"Bearer {key}, Bearer {key}"), ("scheme twice", $"Bearer Bearer {key}"), ("scheme after", $"{key} Bearer"),
    ];

    static IEnumerable<(string, string)> Cuts(string key) =>
    [
        .. new[] { 0, 1, 4, 5, 20, 46 }.Select(length => ($"cut to {length}", $"Bearer {key[..length]}")),
        ("without its first letter", $"Bearer {key[1..]}"), ("without kci_", $"Bearer {key[4..]}"),
        ("one letter more", $"Bearer {key}A"), ("padded", $"Bearer {key}="), ("doubled", $"Bearer {key}{key[4..]}"),
        ("a space within", $"Bearer {key[..20]} {key[20..]}"), ("more after it", $"Bearer {key} x"),
    ];

    static IEnumerable<(string, string)> Changed(string key, string other) =>
    [
        ("lower case", $"Bearer {key.ToLowerInvariant()}"), ("upper case", $"Bearer {key.ToUpperInvariant()}"),
        ("prefix in capitals", $"Bearer KCI_{key[4..]}"), ("other prefix", $"Bearer kcx_{key[4..]}"), ("hyphen", $"Bearer kci-{key[4..]}"),
        ("first half of another", $"Bearer {other[..24]}{key[24..]}"), ("second half of another", $"Bearer {key[..24]}{other[24..]}"),
        ("backwards", $"Bearer kci_{new string([.. key[4..].Reverse()])}"), ("last letter changed", $"Bearer {key[..^1]}{Another(key[^1])}"),
        ("first letter changed", $"Bearer kci_{Another(key[4])}{key[5..]}"), ("url-encoded", $"Bearer kci%5F{key[4..]}"), ("in base64", $"Bearer {Base64(key)}"),
    ];

    static IEnumerable<(string, string)> Guesses(NewApiKey good) =>
    [
        ("its hash", $"Bearer {Secret.Hash(good.Secret)}"), ("its hash with prefix", $"Bearer kci_{Secret.Hash(good.Secret)[..43]}"),
        ("its id", $"Bearer {good.Id}"), ("its id with prefix", $"Bearer kci_{good.Id}"),
        ("wildcards", $"Bearer kci_{new string('_', 43)}"), ("percent signs", $"Bearer kci_{new string('%', 43)}"), ("star", "Bearer *"),
        ("a condition", "Bearer kci_' or '1'='1' or hash like '%' or '1'='1' or '1"), ("nothing but spaces", "Bearer    "), ("null", "Bearer null"),
        ("undefined", "Bearer undefined"), ("all A", $"Bearer kci_{new string('A', 43)}"), ("a path", "Bearer ../../../../dev/null"), ("very long", $"Bearer kci_{new string('A', 8_000)}"),
    ];

    // The product takes no self-made tokens at all; these are those that others were fooled by.
    static IEnumerable<(string What, string Jwt)> Tokens(string key) =>
    [
        ("alg none", Jwt("""{"alg":"none","typ":"JWT"}""", "")), ("alg NoNe", Jwt("""{"alg":"NoNe"}""", "")),
        ("alg none with a signature", Jwt("""{"alg":"none"}""", "x")), ("HS256, empty signature", Jwt("""{"alg":"HS256"}""", "")),
        ("HS256 by the key", Jwt("""{"alg":"HS256"}""", key)), ("kid with a path", Jwt("""{"alg":"HS256","kid":"../../../dev/null"}""", "x")),
        ("kid with SQL", Jwt("""{"alg":"HS256","kid":"x' union select 'k'--"}""", "x")), ("jku elsewhere", Jwt("""{"alg":"RS256","jku":"https://evil.example/jwks"}""", "x")),
        ("x5u elsewhere", Jwt("""{"alg":"RS256","x5u":"https://evil.example/c.pem"}""", "x")), ("own jwk", Jwt("""{"alg":"RS256","jwk":{"kty":"oct","k":"eA"}}""", "x")),
        ("two dots", ".."), ("five parts", "a.b.c.d.e"),
    ];

    static string Jwt(string header, string signature)
    {
        var claims = JsonSerializer.Serialize(new { sub = "admin", role = Roles.Admin, scope = string.Join(' ', Scopes.All), exp = 4_102_444_800 });
        return $"{Url(header)}.{Url(claims)}.{Url(signature)}";
    }

    static char Another(char letter) => letter == 'A' ? 'B' : 'A';

    static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    static string Url(string text) => Base64(text).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
