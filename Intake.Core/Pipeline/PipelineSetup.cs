using Intake.Core.Deduplication;
using Microsoft.Extensions.DependencyInjection;

namespace Intake.Core.Pipeline;

/// <summary>The steps between a recorded contact and the backlog.</summary>
public static class PipelineSetup
{
    public static IServiceCollection AddPipeline(this IServiceCollection services)
    {
        services.AddLanguage();
        services.AddSingleton<Settlement>();
        services.AddSingleton<FailedContacts>();
        services.AddSingleton<ContactPipeline>();
        return services;
    }

    /// <summary>What the pipeline and the agents' search share.</summary>
    public static IServiceCollection AddLanguage(this IServiceCollection services)
    {
        services.AddSingleton<KnownWordings>();
        services.AddSingleton<SimilarNeeds>();
        return services;
    }
}
