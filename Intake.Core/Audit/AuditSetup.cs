using Intake.Core.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Intake.Core.Audit;

/// <summary>Section <c>Audit</c>: the log, its keys, reading and checking it.</summary>
public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AuditOptions>().Bind(configuration.GetSection("Audit")).ValidateDataAnnotations().ValidateOnStart();
        services.AddKeyRing();
        services.AddSingleton<AuditKeys>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<AuditReader>();
        services.AddSingleton<AuditRekeying>();
        services.AddSingleton<AuditVerifier>();
        return services;
    }
}
