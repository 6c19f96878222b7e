using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;
using Intake.Api.Problems;
using Intake.Core.Contacts;

namespace Intake.Api.Contacts;

/// <summary>A request body as it was read: what it says or why it cannot be read, and the body's hash.</summary>
public sealed record JsonBody<T>(T? Value, Refusal? Refusal, string Hash = "") where T : class;

/// <summary>Reads bodies: JSON, UTF-8, at most 64 kB.</summary>
public static class JsonBody
{
    public const int LargestBytes = 64 * 1024;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { MaxDepth = 8 };

    public static async Task<JsonBody<T>> Read<T>(HttpRequest request, CancellationToken stop) where T : class
    {
        if (!request.HasJsonContentType()) return new(null, ApiRefusals.WrongContentType);
        if (request.ContentLength > LargestBytes) return new(null, ApiRefusals.BodyTooLarge);
        var body = await ReadAtMost(request.Body, LargestBytes + 1, stop);
        if (body.Length > LargestBytes) return new(null, ApiRefusals.BodyTooLarge);
        if (!Utf8.IsValid(body.Span)) return new(null, ApiRefusals.InvalidUtf8);
        return Parse<T>(body.Span) is { } value
            ? new(value, null, Convert.ToHexStringLower(SHA256.HashData(body.Span)))
            : new(null, ApiRefusals.MalformedJson);
    }

    /// <summary>As it came, of any type; null when it is too large.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadBytes(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentLength > LargestBytes) return null;
        var body = await ReadAtMost(request.Body, LargestBytes + 1, stop);
        return body.Length > LargestBytes ? null : body;
    }

    static T? Parse<T>(ReadOnlySpan<byte> body) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, Json);
        }
        // A lone surrogate written as \ud800 is valid JSON but no text.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    static async Task<Memory<byte>> ReadAtMost(Stream stream, int most, CancellationToken stop)
    {
        var buffer = new byte[most];
        var length = await stream.ReadAtLeastAsync(buffer, most, throwOnEndOfStream: false, stop);
        return buffer.AsMemory(0, length);
    }
}
