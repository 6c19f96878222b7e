using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;
using Intake.Api.Problems;
using Intake.Core.Contacts;

namespace Intake.Api.Contacts;

/// <summary>A request body as it was read: the contact or why it cannot be one, and the body's hash.</summary>
public sealed record ContactBody(ContactRequest? Contact, Refusal? Refusal, string Hash = "")
{
    public const int LargestBytes = 64 * 1024;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { MaxDepth = 8 };

    public static async Task<ContactBody> Read(HttpRequest request, CancellationToken stop)
    {
        if (!request.HasJsonContentType()) return new(null, ApiRefusals.WrongContentType);
        if (request.ContentLength > LargestBytes) return new(null, ApiRefusals.BodyTooLarge);
        var body = await ReadAtMost(request.Body, LargestBytes + 1, stop);
        if (body.Length > LargestBytes) return new(null, ApiRefusals.BodyTooLarge);
        if (!Utf8.IsValid(body.Span)) return new(null, ApiRefusals.InvalidUtf8);
        return Parse(body.Span) is { } contact
            ? new(contact, null, Convert.ToHexStringLower(SHA256.HashData(body.Span)))
            : new(null, ApiRefusals.MalformedJson);
    }

    static ContactRequest? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<ContactRequest>(body, Json);
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
