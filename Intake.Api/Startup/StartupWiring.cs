using Intake.Core.Audit;
using Intake.Core.Demo;

namespace Intake.Api.Startup;

/// <summary>What happens before the API listens, in this order: schema, the audit log's key, demo contents.</summary>
public static class StartupWiring
{
    public static IServiceCollection AddStartup(this IServiceCollection services)
    {
        services.AddSingleton<DemoSeed>();
        services.AddHostedService<MigrationAtStart>();
        services.AddHostedService<AuditKeyAtStart>();
        services.AddHostedService<DemoAtStart>();
        return services;
    }
}
