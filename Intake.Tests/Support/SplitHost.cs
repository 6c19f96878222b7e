using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Intake.Tests.Support;

/// <summary>A host composed as a process of the split mode, inside the test.</summary>
public static class SplitHost
{
    public static Uri Broker => SharedServers.RabbitMq().GetAwaiter().GetResult();

    public static IHost Build(TestStore store, Action<IServiceCollection, IConfiguration> compose)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = store.Options.Value.Provider,
            ["Storage:ConnectionString"] = store.Options.Value.ConnectionString,
            ["Bus:Transport"] = "rabbitmq",
            ["Bus:RabbitMq:Uri"] = Broker.ToString(),
        });
        compose(builder.Services, builder.Configuration);
        return builder.Build();
    }
}
