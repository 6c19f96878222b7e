using Intake.Core.Accessibility;
using Intake.Core.Contacts;
using Intake.Core.Feedback;
using Intake.Core.Hooks;
using Intake.Core.Import;
using Intake.Core.Outbox;
using Intake.Core.Panel;
using Intake.Core.Pipeline;
using Intake.Core.Rights;
using Intake.Core.Vault;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Intake.Core.Retention;

/// <summary>Rules, runs and records, and every kind of thing that can be deleted.</summary>
public static class RetentionSetup
{
    public static IServiceCollection AddRetention(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RelayOptions>().Bind(configuration.GetSection("Outbox"));
        services.AddOptions<FeedbackOptions>().Bind(configuration.GetSection("Feedback"));
        services.TryAddSingleton<LetterFolder>();
        services.TryAddSingleton<ILegalHold, VaultHold>();
        services.AddSingleton<IRetained, RetainedDetails>();
        services.AddSingleton<IRetained, RetainedKeys>();
        services.AddSingleton<IRetained, RetainedLetters>();
        services.AddSingleton<IRetained, RetainedFailures>();
        services.AddSingleton<IRetained, RetainedImports>();
        services.AddSingleton<IRetained, RetainedRefusedFiles>();
        services.AddSingleton<IRetained, RetainedReports>();
        services.AddSingleton<IRetained, RetainedDeliveries>();
        services.AddSingleton<IRetained, RetainedBodies>();
        services.AddSingleton<IRetained, RetainedFlags>();
        services.AddSingleton<RetentionRules>();
        services.AddSingleton<RetentionRecords>();
        services.AddSingleton<RetentionExecution>();
        services.AddSingleton<RetentionRuns>();
        return services;
    }
}
