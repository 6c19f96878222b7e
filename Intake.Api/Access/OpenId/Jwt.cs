using System.Buffers.Text;
using System.Text.Json;

namespace Intake.Api.Access.OpenId;

/// <summary>A signed token read letter by letter: three parts, and no name twice, so that nobody can read it otherwise.</summary>
sealed record Jwt(JsonElement Header, JsonElement Payload)
{
    static readonly JsonDocumentOptions strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Null for what is no such token; an encrypted one has five parts.</summary>
    public static Jwt? Read(string token) =>
        token.Split('.') is [{ Length: > 0 } header, { Length: > 0 } payload, { Length: > 0 }] && Json(header) is { } head && Json(payload) is { } body
            ? new(head, body)
            : null;

    public static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A point in time, whole seconds or not; null when it is missing or no number.</summary>
    public static DateTimeOffset? Time(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds is > 0 and < 1e11
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;

    static JsonElement? Json(string part)
    {
        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(part), strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            return null;
        }
    }
}
