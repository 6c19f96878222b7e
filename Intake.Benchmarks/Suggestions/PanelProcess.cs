using System.Buffers.Text;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Intake.Benchmarks.Load.Processes;

namespace Intake.Benchmarks.Suggestions;

/// <summary>The real API with a case system that is known to it, whose agents have the panel open.</summary>
sealed class PanelProcess : IAsyncDisposable
{
    const string Source = "load", Origin = "https://cases.example.se", Site = "http://localhost:5080";

    PanelProcess(Child process, Uri address, string secret) => (Process, Address, Secret) = (process, address, secret);

    public Child Process { get; }

    Uri Address { get; }
    string Secret { get; }

    public static async Task<PanelProcess> Start(Store store, CancellationToken stop)
    {
        var secret = await KnowSource(store, stop);
        var url = $"http://127.0.0.1:{Ports.Free()}";
        var process = Child.DotNet(Built.Program("Intake.Api"), [], new Dictionary<string, string>(store.Settings)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = url,
            ["Bus__Transport"] = "embedded",
            ["Limits__CallsPerPanel"] = "1000000",
        });
        var panel = new PanelProcess(process, new(url), secret);
        using var client = new HttpClient { BaseAddress = panel.Address };
        await Wait.Until(() => Answers(client, stop), process, TimeSpan.FromMilliseconds(50), stop);
        return panel;
    }

    /// <summary>A client of one agent's panel, with a connection of its own.</summary>
    public async Task<HttpClient> Open(int agent, CancellationToken stop)
    {
        var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(3) };
        using var answer = await client.PostAsJsonAsync("/api/v1/panel/sessions", new { context = Token($"agent-{agent}"), origin = Origin }, stop);
        answer.EnsureSuccessStatusCode();
        var opened = await answer.Content.ReadFromJsonAsync<JsonElement>(stop);
        client.DefaultRequestHeaders.Authorization = new("Bearer", opened.GetProperty("token").GetString());
        return client;
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();

    static async Task<string> KnowSource(Store store, CancellationToken stop)
    {
        string[] verb = ["sources", "create", Source, "--kind", "standard", "--title", "Load", "--origin", Origin, "--json"];
        var settings = new Dictionary<string, string>(store.Settings) { ["DOTNET_ENVIRONMENT"] = "Production" };
        await using var child = Child.DotNet(Built.Program("Intake.Worker"), verb, settings);
        using var answer = JsonDocument.Parse(await child.Answer(stop));
        return answer.RootElement.GetProperty("contextSecret").GetString()!;
    }

    // As a case system's server signs it.
    string Token(string agent)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["iss"] = Source,
            ["aud"] = Site,
            ["sub"] = agent,
            ["case"] = agent,
            ["origin"] = Origin,
            ["iat"] = now,
            ["exp"] = now + 300,
            ["jti"] = Guid.NewGuid().ToString("N"),
        });
        var signed = $"{Part("""{"alg":"HS256","typ":"JWT"}""")}.{Part(claims)}";
        var key = Convert.FromBase64String(Secret["whsec_".Length..]);
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(signed)))}";
    }

    static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    static async Task<bool> Answers(HttpClient client, CancellationToken stop)
    {
        try
        {
            using var answer = await client.GetAsync("/health/live", stop);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
