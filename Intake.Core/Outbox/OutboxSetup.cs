using Intake.Core.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Intake.Core.Outbox;

/// <summary>Section <c>Outbox</c>: the relay of this process. The bus behind it is set up in <c>Bus/</c>.</summary>
public static class OutboxSetup
{
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton<OutboxWakeUps>();
        services.AddSingleton<SentRows>();
        return services;
    }

    public static IServiceCollection AddRelay(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RelayOptions>()
            .Bind(configuration.GetSection("Outbox"))
            .ValidateDataAnnotations()
            .Validate(o => o.Lease > o.PublishTimeout, "Outbox:Lease must be longer than Outbox:PublishTimeout.")
            .ValidateOnStart();
        services.AddSingleton<Relay>();
        services.AddHostedService<RelayLoop>();
        services.AddHostedService<OutboxPruner>();
        services.AddHostedService<OutboxGauge>();
        return services;
    }
}
