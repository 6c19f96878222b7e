using System.Text;
using System.Text.Json.Nodes;

namespace Intake.Tests.Panel;

/// <summary>Context tokens with one thing wrong, each with the code that it is refused with.</summary>
static class BadContexts
{
    const string Good = """{"alg":"HS256","typ":"JWT"}""";

    public static IEnumerable<(string What, string Token, string Code)> Of(CaseSystem cases, CaseSystem other) =>
        [.. Forged(cases, other), .. Headers(cases), .. Shapes(cases), .. Claims(cases), .. Times(cases)];

    static IEnumerable<(string, string, string)> Forged(CaseSystem cases, CaseSystem other)
    {
        var token = cases.Token();
        var (header, payload) = (token.Split('.')[0], token.Split('.')[1]);
        yield return ("another source's secret", other.Sign(cases.Claims()), "context_forged");
        yield return ("another source's name", cases.Token(claims => claims["iss"] = other.Name), "context_forged");
        yield return ("a source that nobody knows", cases.Token(claims => claims["iss"] = "unknown"), "context_forged");
        yield return ("an empty key", CaseSystem.Sign([], header, payload), "context_forged");
        yield return ("another's signature", $"{header}.{payload}.{cases.Token().Split('.')[2]}", "context_forged");
        yield return ("claims changed after signing", $"{header}.{CaseSystem.Part(cases.Claims("eva").ToJsonString())}.{token.Split('.')[2]}", "context_forged");
        yield return ("no signature", $"{header}.{payload}.", "context_forged");
        yield return ("two parts", $"{header}.{payload}", "context_forged");
        yield return ("four parts", token + ".AAAA", "context_forged");
        yield return ("half a signature", token[..^20], "context_forged");
    }

    static IEnumerable<(string, string, string)> Headers(CaseSystem cases)
    {
        foreach (var header in new[]
        {
            """{"alg":"none","typ":"JWT"}""", """{"alg":"None","typ":"JWT"}""", """{"alg":"hs256","typ":"JWT"}""", """{"alg":"HS384","typ":"JWT"}""", """{"alg":"HS512","typ":"JWT"}""",
            """{"alg":"RS256","typ":"JWT"}""", """{"alg":["HS256"],"typ":"JWT"}""", """{"typ":"JWT"}""", """{"alg":"HS256"}""", """{"alg":"HS256","typ":"jwt"}""", """{"alg":"HS256","typ":"JWE"}""",
            """{"alg":"HS256","typ":"JWT","kid":"1"}""", """{"alg":"HS256","typ":"JWT","jwk":{"kty":"oct","k":"AA"}}""", """{"alg":"HS256","typ":"JWT","crit":["exp"]}""",
            """{"alg":"HS256","alg":"none","typ":"JWT"}""", """{"alg":"HS256","typ":"JWT","zip":"DEF"}""", "[]", "\"HS256\"", "null", "{", "",
        })
            yield return ($"header {header}", cases.Sign(header, cases.Claims().ToJsonString()), "context_forged");
        var payload = CaseSystem.Part(cases.Claims().ToJsonString());
        yield return ("none, unsigned", $"{CaseSystem.Part("""{"alg":"none","typ":"JWT"}""")}.{payload}.", "context_forged");
    }

    // Each says the same to a reader that forgives.
    static IEnumerable<(string, string, string)> Shapes(CaseSystem cases)
    {
        var token = cases.Token();
        var claims = cases.Claims().ToJsonString();
        yield return ("nothing", "", "context_forged");
        yield return ("padding", token + "=", "context_forged");
        yield return ("a space in front", " " + token, "context_forged");
        yield return ("a line break within", token.Insert(30, "\n"), "context_forged");
        yield return ("a line break at the end", token + "\n", "context_forged");
        yield return ("other letters of base64", token[..^1] + "+", "context_forged");
        yield return ("left-over bits", token[..^1] + NextLetter(token[^1]), "context_forged");
        yield return ("too long", cases.Token(one => one["more"] = new string('x', 4000)), "context_forged");
        yield return ("a claim twice", cases.Sign(Good, claims[..^1] + ""","sub":"eva"}"""), "context_forged");
        yield return ("a claim twice, escaped", cases.Sign(Good, claims[..^1] + ""","\u0073ub":"eva"}"""), "context_forged");
        yield return ("a comment", cases.Sign(Good, claims[..^1] + "/**/}"), "context_forged");
        yield return ("more after the end", cases.Sign(Good, claims + "{}"), "context_forged");
        yield return ("a list", cases.Sign(Good, $"[{claims}]"), "context_forged");
        yield return ("deep", cases.Token(one => one["more"] = new JsonArray(new JsonArray(new JsonArray(new JsonArray(new JsonArray()))))), "context_forged");
        foreach (var garbage in new[] { "x", "..", "...", "a.b.c", new string('a', 4097), "ä.ö.å", Encoding.UTF8.GetString([0xf0, 0x9f, 0x98, 0x80]), "null", "eyJ.eyJ.eyJ" })
            yield return ($"garbage {garbage[..Math.Min(9, garbage.Length)]}", garbage, "context_forged");
    }

    static IEnumerable<(string, string, string)> Claims(CaseSystem cases)
    {
        foreach (var name in new[] { "iss", "aud", "sub", "case", "origin", "iat", "exp", "jti" })
        {
            yield return ($"without {name}", cases.Token(claims => claims.Remove(name)), "context_forged");
            yield return ($"{name} is null", cases.Token(claims => claims[name] = null), "context_forged");
            yield return ($"{name} is a list", cases.Token(claims => claims[name] = new JsonArray(claims[name]!.DeepClone())), "context_forged");
            yield return ($"{name} is of another kind", cases.Token(claims => claims[name] = claims[name]!.GetValueKind() == System.Text.Json.JsonValueKind.Number ? "1" : 1), "context_forged");
        }
        foreach (var name in new[] { "sub", "case", "name" })
            foreach (var value in new[] { "", "  ", "a\u0007", new string('a', 201) })
                yield return ($"{name} is '{value[..Math.Min(5, value.Length)]}'", cases.Token(claims => claims[name] = value), "context_forged");
        foreach (var id in new[] { "kort", new string('a', 65), "mellanslag i ett id", "å-å-å-å-å-å-å-å-å" })
            yield return ($"jti {id}", cases.Token(claims => claims["jti"] = id), "context_forged");
        foreach (var audience in new[] { "http://localhost:5080/", "https://localhost:5080", "http://LOCALHOST:5080", "http://localhost", "http://localhost:5080.example.se" })
            yield return ($"audience {audience}", cases.Token(claims => claims["aud"] = audience), "context_audience");
        foreach (var origin in new[] { "https://rt.example.se/", "http://rt.example.se", "https://rt.example.se:8443", "https://evil.example", "null", "*" })
            yield return ($"origin {origin}", cases.Token(claims => claims["origin"] = origin), "context_origin");
    }

    static IEnumerable<(string, string, string)> Times(CaseSystem cases)
    {
        foreach (var (what, issued, expires) in new (string, long, long)[]
        {
            ("expired", -700, -100), ("expired a second over the skew", -600, -60), ("not yet", 61, 600), ("longer than ten minutes", 0, 601), ("a day long", 0, 86_400),
            ("ends before it begins", 30, 20), ("no time at all", 0, 0),
        })
            yield return (what, cases.Token(claims => (claims["iat"], claims["exp"]) = (claims["iat"]!.GetValue<long>() + issued, claims["iat"]!.GetValue<long>() + expires)), "context_expired");
        yield return ("half a second", cases.Token(claims => claims["exp"] = claims["exp"]!.GetValue<long>() + 0.5), "context_forged");
        yield return ("a time out of bounds", cases.Token(claims => claims["exp"] = long.MaxValue), "context_forged");
        yield return ("a time before all", cases.Token(claims => claims["iat"] = -1), "context_forged");
    }

    static char NextLetter(char letter)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return letters[letters.IndexOf(letter) ^ 1];
    }
}
