using System.Diagnostics;
using System.Text.Json;
using NUnit.Framework;

namespace Intake.Tests.Support;

/// <summary>The product as an operator installs it: a store, configuration by environment, real processes.</summary>
public sealed class Installation : IAsyncDisposable
{
    const string AllScopes = "contacts:write,similar:read,backlog:read,backlog:write,admin";

    readonly List<ProductProcess> processes = [];
    readonly TempFolder folder = new();
    readonly Uri? broker;
    string? key;

    Installation(TestStore store, Uri? broker) => (Store, this.broker) = (store, broker);

    public TestStore Store { get; }

    /// <summary>More configuration for the processes that start from now on, as environment variables.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public string Letters => folder.File("letters");

    /// <param name="broker">Null: the embedded mode.</param>
    public static async Task<Installation> Create(string engine, Uri? broker)
    {
        var installation = new Installation(await TestStore.CreateEmpty(engine), broker);
        await installation.Run("migrate");
        return installation;
    }

    /// <summary>Starts one copy of the API and waits until it is ready.</summary>
    public async Task<(ProductProcess Process, IntakeClient Client)> StartApi()
    {
        key ??= await CreateKey();
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var client = new IntakeClient(address, key);
        var process = await StartApi(client);
        return (process, client);
    }

    /// <summary>Starts the API again where a client knows it.</summary>
    public Task<ProductProcess> StartApi(IntakeClient client)
    {
        var address = client.Address.ToString().TrimEnd('/');
        var process = Start("Intake.Api", [], new() { ["ASPNETCORE_URLS"] = address });
        return process.Ready(client.IsReady);
    }

    /// <summary>Starts one copy of the worker and waits until it has started.</summary>
    public Task<ProductProcess> StartWorker()
    {
        var process = Start("Intake.Worker", ["run"], []);
        return process.Ready(() => Task.FromResult(process.Output.Contains("Application started", StringComparison.Ordinal)));
    }

    /// <summary>Runs a verb of the command line to its end and returns what it printed; it must succeed.</summary>
    public async Task<string> Run(params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [ProductBin.Find("Intake.Worker"), .. verb])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment([])) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) Assert.Fail($"'{verb[0]}' ended with {process.ExitCode}:\n{output}\n{await errors}");
        return output;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes) process.Dispose();
        await Store.DisposeAsync();
        folder.Dispose();
    }

    async Task<string> CreateKey()
    {
        var answer = await Run("keys", "create", "--name", "test", "--scopes", AllScopes, "--json");
        return JsonDocument.Parse(answer).RootElement.GetProperty("key").GetString()!;
    }

    ProductProcess Start(string host, string[] arguments, Dictionary<string, string> more)
    {
        var process = new ProductProcess(host, arguments, Environment(more));
        processes.Add(process);
        return process;
    }

    Dictionary<string, string> Environment(Dictionary<string, string> more) => new(Settings.Concat(more))
    {
        ["DOTNET_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Storage__Provider"] = Store.Options.Value.Provider,
        ["Storage__ConnectionString"] = Store.Options.Value.ConnectionString,
        ["Storage__MaxConnections"] = "20",
        ["Bus__Transport"] = broker is null ? "embedded" : "rabbitmq",
        ["Bus__RabbitMq__Uri"] = (broker ?? new("amqp://127.0.0.1")).ToString(),
        ["Demo__Enabled"] = "false",
        ["Feedback__Folder"] = Letters,
        ["Limits__CallsPerKey"] = "1000000",
        ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
    };
}
