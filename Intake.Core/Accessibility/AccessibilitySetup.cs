using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Intake.Core.Accessibility;

/// <summary>The statement and its reports.</summary>
public static class AccessibilitySetup
{
    public static IServiceCollection AddAccessibility(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccessibilityOptions>().Bind(configuration.GetSection("Accessibility")).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<AccessibilityReports>();
    }
}
