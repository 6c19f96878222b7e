using System.Text.Json;

namespace Intake.Api.Access.OpenId;

/// <summary>
/// What a token of the provider must be beside well signed. The library takes an ID token without signature when it
/// comes over TLS, any type, and a name in it twice; here it must hold wherever it comes from.
/// </summary>
/// <param name="Now">Of the check.</param>
sealed record TokenRules(string ClientId, TimeSpan Skew, DateTimeOffset Now)
{
    /// <summary>Keys of the provider alone can sign; a secret that we know too cannot.</summary>
    public static string[] Algorithms { get; } = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    public static readonly TimeSpan Oldest = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan OldestLogout = TimeSpan.FromMinutes(2);

    const string LogoutEvent = "http://schemas.openid.net/event/backchannel-logout";

    // Keys that a token brings along, and extensions that would have to be understood.
    static readonly string[] notInHeader = ["jwk", "jku", "x5u", "crit", "b64", "zip"];

    /// <summary>Code of the first rule that an ID token breaks; null: none.</summary>
    public string? FaultOfIdToken(Jwt token) =>
        Common(token, Oldest, token.Header.TryGetProperty("typ", out _) ? "JWT" : null)
        ?? (Jwt.Text(token.Payload, "nonce") is { Length: > 0 } ? null : "token_nonce");

    /// <summary>The same of a logout token (OpenID Connect Back-Channel Logout 1.0, 2.6).</summary>
    public string? FaultOfLogout(Jwt token) =>
        Common(token, OldestLogout, "logout+jwt")
        ?? (token.Payload.TryGetProperty("nonce", out _) ? "token_nonce" : null)
        ?? (token.Payload.TryGetProperty("events", out var events) && events.ValueKind == JsonValueKind.Object
            && events.TryGetProperty(LogoutEvent, out var happened) && happened.ValueKind == JsonValueKind.Object ? null : "token_event")
        ?? (Jwt.Text(token.Payload, "jti") is { Length: > 0 and <= 255 } ? null : "token_id");

    string? Common(Jwt token, TimeSpan oldest, string? type) =>
        !Algorithms.Contains(Jwt.Text(token.Header, "alg")) ? "token_algorithm"
        : notInHeader.Any(name => token.Header.TryGetProperty(name, out _)) || Jwt.Text(token.Header, "kid") is not { Length: > 0 } ? "token_header"
        : !string.Equals(Jwt.Text(token.Header, "typ"), type, StringComparison.OrdinalIgnoreCase) ? "token_type"
        : Jwt.Text(token.Payload, "iss") is not { Length: > 0 } ? "token_issuer"
        : Jwt.Text(token.Payload, "sub") is not { Length: > 0 and <= 255 } ? "token_subject"
        : !IsForUs(token.Payload) ? "token_audience"
        : !IsTimely(token.Payload, oldest) ? "token_time"
        : null;

    // Several audiences: only when it says that it was made for us.
    bool IsForUs(JsonElement payload)
    {
        if (payload.TryGetProperty("azp", out _) && Jwt.Text(payload, "azp") != ClientId) return false;
        if (!payload.TryGetProperty("aud", out var audience)) return false;
        if (audience.ValueKind == JsonValueKind.String) return audience.GetString() == ClientId;
        if (audience.ValueKind != JsonValueKind.Array || audience.EnumerateArray().Any(one => one.ValueKind != JsonValueKind.String)) return false;
        return audience.EnumerateArray().Any(one => one.GetString() == ClientId)
            && (audience.GetArrayLength() == 1 || payload.TryGetProperty("azp", out _));
    }

    bool IsTimely(JsonElement payload, TimeSpan oldest) =>
        Jwt.Time(payload, "iat") is { } issued && issued <= Now + Skew && issued >= Now - oldest - Skew
        && Jwt.Time(payload, "exp") is { } end && end > Now - Skew && end >= issued
        && (!payload.TryGetProperty("nbf", out _) || Jwt.Time(payload, "nbf") is { } begin && begin <= Now + Skew);
}
