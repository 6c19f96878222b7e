using System.Text.Json;

namespace Intake.Benchmarks.Load.Processes;

/// <summary>The real worker and its command line.</summary>
static class WorkerProcess
{
    public static Child Run(Store store, Broker broker) =>
        Start(store, ["run"], new() { ["Bus__Transport"] = "rabbitmq", ["Bus__RabbitMq__Uri"] = broker.Uri.ToString() });

    public static async Task<string> CreateKey(Store store, CancellationToken stop)
    {
        string[] verb = ["keys", "create", "--name", "load", "--scopes", "contacts:write,backlog:read", "--json"];
        await using var child = Start(store, verb, []);
        using var answer = JsonDocument.Parse(await child.Answer(stop));
        return answer.RootElement.GetProperty("key").GetString()!;
    }

    static Child Start(Store store, IEnumerable<string> verb, Dictionary<string, string> settings)
    {
        foreach (var (name, value) in store.Settings) settings[name] = value;
        settings["DOTNET_ENVIRONMENT"] = "Production";
        return Child.DotNet(Built.Program("Intake.Worker"), verb, settings);
    }
}
