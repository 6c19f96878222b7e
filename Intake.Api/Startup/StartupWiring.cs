using Intake.Core.Demo;

namespace Intake.Api.Startup;

/// <summary>What happens before the API listens, in this order: schema, then demo contents.</summary>
public static class StartupWiring
{
    public static IServiceCollection AddStartup(this IServiceCollection services)
    {
        services.AddSingleton<DemoSeed>();
        services.AddHostedService<MigrationAtStart>();
        services.AddHostedService<DemoAtStart>();
        return services;
    }
}
