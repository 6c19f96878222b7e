using Intake.Core.Audit;
using Intake.Core.Demo;
using Intake.Core.Storage;

namespace Intake.Api.Startup;

/// <summary>What happens before the API listens, in this order: schema, the audit log's key, what is remembered of the store, demo contents.</summary>
public static class StartupWiring
{
    public static IServiceCollection AddStartup(this IServiceCollection services)
    {
        services.AddSingleton<DemoSeed>();
        services.AddHostedService<MigrationAtStart>();
        services.AddHostedService<AuditKeyAtStart>();
        services.AddHostedService<StoreFollower>();
        services.AddHostedService<DemoAtStart>();
        return services;
    }
}
