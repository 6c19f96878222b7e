using System.Net.Http.Headers;
using System.Text.Json;

namespace Intake.Benchmarks.Load.Traffic;

/// <summary>One contact handed in as a plugin does it.</summary>
static class Posting
{
    static readonly MediaTypeHeaderValue jsonType = new("application/json");

    /// <returns>Id of the contact.</returns>
    public static async Task<string> Send(HttpClient client, ContactBodies bodies, CancellationToken stop)
    {
        var answer = await Answer(client, bodies, stop);
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.GetProperty("id").GetString()!;
    }

    /// <returns>The body of the 201.</returns>
    public static async Task<byte[]> Answer(HttpClient client, ContactBodies bodies, CancellationToken stop)
    {
        var (body, key) = bodies.Next();
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = jsonType;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/contacts") { Content = content };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        using var response = await client.SendAsync(request, stop);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync(stop);
    }
}
