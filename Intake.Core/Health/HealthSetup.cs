using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Intake.Core.Health;

/// <summary>What makes a process ready, and the parts that may be away while intake goes on.</summary>
public static class HealthSetup
{
    public static IServiceCollection AddHealth(this IServiceCollection services, bool embedded)
    {
        var checks = services.AddHealthChecks().AddCheck<StoreCheck>("store", HealthStatus.Unhealthy);
        if (!embedded) checks.AddCheck<BrokerCheck>("broker", HealthStatus.Degraded, timeout: TimeSpan.FromSeconds(5));
        return services;
    }
}
