using Intake.Core.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Intake.Core.Audit;

/// <summary>Section <c>Audit</c>: the log, its keys, reading and checking it.</summary>
public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AuditOptions>().Bind(configuration.GetSection("Audit")).ValidateDataAnnotations().ValidateOnStart();
        services.AddKeyRing(configuration);
        services.TryAddSingleton<AuditKeys>();
        services.TryAddSingleton<AuditLog>();
        services.TryAddSingleton<AuditReader>();
        services.TryAddSingleton<AuditRekeying>();
        services.TryAddSingleton<AuditVerifier>();
        return services;
    }
}
