using Intake.Core.Access;
using Intake.Core.Audit;
using Intake.Core.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Intake.Worker.Commands;

/// <summary>What a verb works with: configuration, the product's services, one scope.</summary>
sealed class CommandHost : IAsyncDisposable
{
    readonly ServiceProvider services;
    readonly AsyncServiceScope scope;

    CommandHost(ServiceProvider services) => (this.services, scope) = (services, services.CreateAsyncScope());

    /// <param name="more">The services of the verb's own slice.</param>
    public static CommandHost Open(Action<IServiceCollection, IConfiguration>? more = null)
    {
        var configuration = Configuration();
        var services = new ServiceCollection();
        services.AddSingleton(configuration);
        services.AddLogging(log => log.AddConfiguration(configuration.GetSection("Logging")).AddConsole());
        services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            // stdout belongs to the answer.
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        services.AddStorage(configuration);
        services.AddAccess(configuration);
        more?.Invoke(services, configuration);
        return new CommandHost(services.BuildServiceProvider());
    }

    /// <summary>As <see cref="Open"/>, with the schema up to date: a verb works before the API was ever started.</summary>
    public static CommandHost OpenMigrated(Action<IServiceCollection, IConfiguration>? more = null)
    {
        var host = Open(more);
        host.Get<Migrations>().Run();
        // Before the first write: a key cannot be made within one.
        host.Get<AuditKeys>().Load().GetAwaiter().GetResult();
        return host;
    }

    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>Files beside the program, then the environment. The command line is never read into it.</summary>
    public static IConfiguration Configuration()
    {
        var environment = Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
            ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Production";
        return new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
    }

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
    }
}
