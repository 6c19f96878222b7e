using Microsoft.Extensions.DependencyInjection;

namespace Intake.Core.Rights;

/// <summary>People's rights to their details; needs the vault, delivery and the audit log.</summary>
public static class RightsSetup
{
    public static IServiceCollection AddRights(this IServiceCollection services)
    {
        services.AddSingleton<PersonFinder>();
        services.AddSingleton<Rectification>();
        services.AddSingleton<Erasure>();
        services.AddSingleton<LegalHold>();
        services.AddSingleton<Disclosure>();
        return services;
    }
}
