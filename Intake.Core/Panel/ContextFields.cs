using System.Text.Json;
using Intake.Core.Contacts;

namespace Intake.Core.Panel;

/// <summary>The claims of a context token, each of its kind and within its length.</summary>
static class ContextFields
{
    const int LongestField = 200, LongestAddress = 300, ShortestId = 16, LongestId = 64;

    /// <summary>Null when one is missing or cannot be right.</summary>
    public static ContextClaims? Claims(JsonElement body) =>
        Field(body, "iss") is { } source && Field(body, "aud", LongestAddress) is { } audience && Field(body, "sub") is { } agent
        && Field(body, "case") is { } caseId && Field(body, "origin", LongestAddress) is { } origin && Field(body, "jti") is { } id && IsId(id)
        && Seconds(body, "iat") is { } issued && Seconds(body, "exp") is { } expires
        && (!body.TryGetProperty("name", out _) || Field(body, "name") is not null)
            ? new()
            {
                Source = source,
                Audience = audience,
                Agent = agent,
                CaseId = caseId,
                Origin = origin,
                Id = id,
                Name = Field(body, "name"),
                IssuedAt = issued,
                ExpiresAt = expires,
            }
            : null;

    public static bool IsUrlSafe(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';

    public static string? Text(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a character, written as an escape.
            return null;
        }
    }

    static string? Field(JsonElement json, string name, int most = LongestField) =>
        Text(json, name) is { } text && text.Trim().Length > 0 && FieldRules.Check(name, text, most) is null ? text : null;

    static long? Seconds(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds)
        && seconds is > 0 and < 100_000_000_000 ? seconds : null;

    static bool IsId(string text) => text.Length is >= ShortestId and <= LongestId && text.All(IsUrlSafe);
}
