using System.Net.Http.Headers;

namespace Intake.Benchmarks.Load.Processes;

/// <summary>A server under load, and a client for it.</summary>
sealed class WebProcess : IAsyncDisposable
{
    WebProcess(Child child, HttpClient client) => (Process, Client) = (child, client);

    public Child Process { get; }

    public HttpClient Client { get; }

    /// <summary>The real API on this store.</summary>
    public static async Task<WebProcess> Api(Store store, Broker? broker, LoadPlan plan, CancellationToken stop)
    {
        var key = await WorkerProcess.CreateKey(store, stop);
        var url = $"http://127.0.0.1:{Ports.Free()}";
        var settings = new Dictionary<string, string>(store.Settings)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = url,
            ["Limits__CallsPerKey"] = "10000000",
            ["Bus__Transport"] = broker is null ? "embedded" : "rabbitmq",
        };
        if (broker is not null) settings["Bus__RabbitMq__Uri"] = broker.Uri.ToString();
        var child = Child.DotNet(Built.Program("Intake.Api"), [], settings);
        return await Listening(child, url, "/health/live", key, plan, stop);
    }

    /// <summary>The ceiling: the same JSON read and 201 answered by a bare Kestrel.</summary>
    public static Task<WebProcess> Bare(LoadPlan plan, CancellationToken stop)
    {
        var url = $"http://127.0.0.1:{Ports.Free()}";
        // The API's garbage collector, as the web SDK sets it.
        var settings = new Dictionary<string, string> { ["DOTNET_gcServer"] = "1" };
        return Listening(Child.Self(["serve-bare", url], settings), url, "/", "", plan, stop);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Process.DisposeAsync();
    }

    static async Task<WebProcess> Listening(Child child, string url, string path, string key, LoadPlan plan, CancellationToken stop)
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = plan.Connections }) { BaseAddress = new(url) };
        if (key.Length > 0) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        await Wait.Until(() => Answers(client, path, stop), child, TimeSpan.FromMilliseconds(50), stop);
        return new(child, client);
    }

    static async Task<bool> Answers(HttpClient client, string path, CancellationToken stop)
    {
        try
        {
            using var answer = await client.GetAsync(path, stop);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
