using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Intake.Core.Panel;

/// <summary>
/// Reads a context token letter by letter: a compact JWS with HS256 and nothing else in its header, written in the one
/// way there is, so that no other reader can understand it otherwise.
/// </summary>
static class ContextReader
{
    const int Longest = 4096;

    static readonly JsonDocumentOptions strict = new() { AllowDuplicateProperties = false, MaxDepth = 4 };

    /// <summary>Null for whatever is not such a token.</summary>
    public static SignedContext? Read(string? token)
    {
        if (token is not { Length: > 0 and <= Longest } || token.Split('.') is not [var header, var payload, var signature]) return null;
        return Json(header) is { } head && IsOurs(head) && Json(payload) is { } body && ContextFields.Claims(body) is { } claims
            && Bytes(signature) is { Length: HMACSHA256.HashSizeInBytes } seal
            ? new(claims, Encoding.ASCII.GetBytes(token[..(header.Length + 1 + payload.Length)]), seal) : null;
    }

    // Neither a key that it brings along nor an extension that would have to be understood.
    static bool IsOurs(JsonElement header) =>
        header.EnumerateObject().Count() == 2 && ContextFields.Text(header, "alg") == "HS256" && ContextFields.Text(header, "typ") == "JWT";

    static JsonElement? Json(string part)
    {
        if (Bytes(part) is not { } bytes || !Utf8.IsValid(bytes)) return null;
        try
        {
            using var document = JsonDocument.Parse(bytes, strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Decoders forgive spaces, padding and left-over bits; then one token could be written in many ways.
    static byte[]? Bytes(string part)
    {
        if (part.Length == 0 || part.Any(letter => !ContextFields.IsUrlSafe(letter)) || !Base64Url.IsValid(part)) return null;
        var bytes = Base64Url.DecodeFromChars(part);
        return Base64Url.EncodeToString(bytes) == part ? bytes : null;
    }
}
