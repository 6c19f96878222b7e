using Intake.Core.CaseSystems;
using Intake.Core.Endpoints;
using Intake.Core.Feedback;
using Intake.Core.Outbox;
using Intake.Core.Pipeline;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Intake.Core.Bus;

/// <summary>Section <c>Bus</c>: what this process publishes on and consumes from.</summary>
public static class BusSetup
{
    public static BusOptions AddBusOptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BusOptions>().Bind(configuration.GetSection("Bus")).ValidateDataAnnotations().ValidateOnStart();
        return configuration.GetSection("Bus").Get<BusOptions>() ?? new();
    }

    /// <summary>Everything in one process: the relay hands its messages straight to the consumers.</summary>
    public static IServiceCollection AddEmbeddedBus(this IServiceCollection services)
    {
        services.AddMediator(bus => bus.AddConsumers());
        services.AddSingleton<IMessageBus, MediatorBus>();
        return services;
    }

    /// <summary>Publishing only.</summary>
    public static IServiceCollection AddRabbitMqPublisher(this IServiceCollection services)
    {
        services.AddSingleton<TopologyDeclaration>();
        services.AddSingleton<IMessageBus, RabbitMqBus>();
        services.AddSingleton<BrokerState>();
        services.AddMassTransit<IRelayBus>(bus =>
        {
            bus.DisableUsageTelemetry();
            // Away is not unready: contacts wait in the outbox.
            bus.ConfigureHealthCheckOptions(check => (check.Name, check.MinimalFailureStatus) = ("relay", HealthStatus.Degraded));
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(context.GetRequiredService<IOptions<BusOptions>>().Value.RabbitMq.Uri, host => host.PublisherConfirmation = true);
                rabbit.ConfigurePublish(pipe => pipe.UseExecute(publish =>
                {
                    if (publish.TryGetPayload<RabbitMqSendContext>(out var send)) send.Mandatory = true;
                }));
            });
        });
        return services;
    }

    /// <summary>The workers' side, on a connection of its own.</summary>
    public static IServiceCollection AddRabbitMqConsumers(this IServiceCollection services)
    {
        services.AddSingleton<SetAsideMessages>();
        services.AddHostedService<SetAsidePruner>();
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.AddConsumers();
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(context.GetRequiredService<IOptions<BusOptions>>().Value.RabbitMq.Uri);
                rabbit.ConfigureEndpoints(context);
            });
        });
        return services;
    }

    static void AddConsumers(this IRegistrationConfigurator bus)
    {
        bus.AddConsumer<ContactsRecordedConsumer, ContactsRecordedDefinition>();
        bus.AddConsumer<MessagesQueuedConsumer, MessagesQueuedDefinition>();
        bus.AddConsumer<DispatchesQueuedConsumer, DispatchesQueuedDefinition>();
        bus.AddConsumer<WriteBacksQueuedConsumer, WriteBacksQueuedDefinition>();
    }
}
