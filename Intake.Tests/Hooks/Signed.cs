using System.Globalization;
using System.Text;
using Intake.Core.Hooks;

namespace Intake.Tests.Hooks;

/// <summary>A delivery with its headers, as a case system sends it.</summary>
sealed record Signed(byte[] Body, IReadOnlyList<(string Name, string Value)> Headers)
{
    public HookCall Call => new(name => Headers.Where(header => header.Name == name).Select(header => header.Value).FirstOrDefault() ?? "", Body);

    /// <summary>Of Standard Webhooks: what it was signed by, for signing it once more.</summary>
    public string Secret { get; init; } = "";

    public static Signed Standard(string secret, string id, DateTimeOffset at, string body) => Standard(id, at, Encoding.UTF8.GetBytes(body), secret);

    public static Signed Standard(string id, DateTimeOffset at, byte[] body, params string[] secrets) => new(body,
    [
        (StandardWebhooks.IdHeader, id),
        (StandardWebhooks.TimestampHeader, at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        (StandardWebhooks.SignatureHeader, StandardWebhooks.Sign(id, at, body, secrets)),
    ])
    {
        Secret = secrets[0],
    };

    public static Signed Zammad(string secret, string id, string body) => new(Encoding.UTF8.GetBytes(body),
        [("x-zammad-delivery", id), ("x-hub-signature", ZammadSigning.Signature(secret, Encoding.UTF8.GetBytes(body)))]);

    public static Signed Zendesk(string secret, string id, DateTimeOffset at, string body)
    {
        var time = at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return new(Encoding.UTF8.GetBytes(body),
        [
            ("x-zendesk-webhook-invocation-id", id),
            ("x-zendesk-webhook-signature-timestamp", time),
            ("x-zendesk-webhook-signature", ZendeskSigning.Signature(secret, time, Encoding.UTF8.GetBytes(body))),
        ]);
    }

    public Signed With(string header, string value) => this with { Headers = [.. Headers.Select(one => one.Name == header ? (header, value) : one)] };

    public Signed Without(string header) => this with { Headers = [.. Headers.Where(one => one.Name != header)] };

    public async Task<HttpResponseMessage> PostTo(HttpClient client, string source)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/hooks/{source}") { Content = new ByteArrayContent(Body) };
        request.Content.Headers.ContentType = new("application/json");
        foreach (var (name, value) in Headers) request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }
}
