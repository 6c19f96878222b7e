using Microsoft.Extensions.DependencyInjection;

namespace Intake.Core.Sources;

/// <summary>Case systems and the secrets shared with them.</summary>
public static class SourcesSetup
{
    /// <summary>Beside the key ring, the audit log and the store.</summary>
    public static IServiceCollection AddSources(this IServiceCollection services) => services.AddSingleton<SourceRegister>();
}
