using Intake.Core.Audit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Intake.Core.Privacy;

/// <summary>The words that are no names, for whoever records contacts.</summary>
public static class MaskingSetup
{
    public static IServiceCollection AddMasking(this IServiceCollection services)
    {
        services.TryAddSingleton<AuditLog>();
        services.TryAddSingleton<MaskingExceptions>();
        return services;
    }
}
