using Intake.Core.Bus;
using Intake.Core.Health;
using Intake.Core.Telemetry;
using OpenTelemetry.Metrics;

namespace Intake.Api.Health;

/// <summary>Health checks and metrics of this process.</summary>
public static class HealthWiring
{
    public static IServiceCollection AddHealth(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHealth((configuration.GetSection("Bus").Get<BusOptions>() ?? new()).IsEmbedded);
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddAspNetCoreInstrumentation()
            .AddRuntimeInstrumentation()
            .AddMeter(IntakeMeter.Name, "MassTransit")
            .AddPrometheusExporter());
        return services;
    }
}
