using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Intake.Core.Sources;

namespace Intake.Tests.Panel;

/// <summary>A case system's server side: says in a signed token which agent looks at which case.</summary>
sealed class CaseSystem(string name, string secret, TimeProvider clock)
{
    public const string Origin = "https://rt.example.se";
    public const string Intake = "http://localhost:5080";

    int tokens;

    public string Name => name;

    /// <summary>All that a good token says, for a test to change.</summary>
    public JsonObject Claims(string agent = "anna.a", string caseId = "17") => new()
    {
        ["iss"] = name,
        ["aud"] = Intake,
        ["sub"] = agent,
        ["name"] = "Anna A",
        ["case"] = caseId,
        ["origin"] = Origin,
        ["iat"] = clock.GetUtcNow().ToUnixTimeSeconds(),
        ["exp"] = clock.GetUtcNow().ToUnixTimeSeconds() + 600,
        ["jti"] = $"token-of-the-test-{++tokens:00000000}",
    };

    public string Token(string agent = "anna.a", string caseId = "17") => Sign(Claims(agent, caseId));

    public string Token(Action<JsonObject> change)
    {
        var claims = Claims();
        change(claims);
        return Sign(claims);
    }

    public string Sign(JsonObject claims) => Sign("""{"alg":"HS256","typ":"JWT"}""", claims.ToJsonString());

    public string Sign(string header, string payload) => Sign(SecretPurpose.KeyOf(secret), Part(header), Part(payload));

    public static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    public static string Sign(byte[] key, string header, string payload)
    {
        var signed = $"{header}.{payload}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(signed)))}";
    }
}
