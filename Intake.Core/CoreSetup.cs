using Intake.Core.Accessibility;
using Intake.Core.Audit;
using Intake.Core.Backlog;
using Intake.Core.Bus;
using Intake.Core.CaseSystems;
using Intake.Core.Classification;
using Intake.Core.Contacts;
using Intake.Core.Endpoints;
using Intake.Core.Feedback;
using Intake.Core.Hooks;
using Intake.Core.Open311;
using Intake.Core.Outbox;
using Intake.Core.Outgoing;
using Intake.Core.Pipeline;
using Intake.Core.Privacy;
using Intake.Core.Retention;
using Intake.Core.Sources;
using Intake.Core.Storage;
using Intake.Core.Vault;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Intake.Core;

/// <summary>The product's composition: what each kind of process is made of.</summary>
public static class CoreSetup
{
    /// <summary>Store, intake and reads: what every process has.</summary>
    public static IServiceCollection AddIntake(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddStorage(configuration);
        services.AddBusOptions(configuration);
        services.AddOutbox();
        services.AddLanguage();
        services.AddVault(configuration);
        services.AddOutgoing(configuration);
        services.AddAreas();
        services.AddMasking();
        services.AddAudit(configuration);
        services.AddRetention(configuration);
        services.AddAccessibility(configuration);
        services.AddSources();
        services.AddHooks();
        services.AddOpen311();
        services.AddEndpoints();
        services.AddCaseSystems();
        services.AddSingleton<ContactRecorder>();
        services.AddSingleton<ContactReader>();
        services.AddSingleton<BacklogReader>();
        services.AddSingleton<ItemMover>();
        return services;
    }

    /// <summary>The API's part of the journey: the relay, and in the embedded mode all the rest.</summary>
    public static IServiceCollection AddApiProcess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRelay(configuration);
        return services.AddBusOptions(configuration).IsEmbedded
            ? services.AddPipeline().AddFeedback(configuration).AddTelling(configuration).AddEmbeddedBus()
            : services.AddRabbitMqPublisher();
    }

    /// <summary>Telling other systems: webhooks and case systems.</summary>
    static IServiceCollection AddTelling(this IServiceCollection services, IConfiguration configuration) =>
        services.AddEndpointCalls(configuration).AddCaseSystemCalls(configuration);

    /// <summary>A worker's part: relay, consumers, pipeline, feedback.</summary>
    public static IServiceCollection AddWorkerProcess(this IServiceCollection services, IConfiguration configuration) =>
        services.AddHostedService<AuditKeyAtStart>().AddHostedService<StoreFollower>().AddRelay(configuration).AddPipeline().AddFeedback(configuration).AddTelling(configuration).AddRabbitMqPublisher().AddRabbitMqConsumers();
}
