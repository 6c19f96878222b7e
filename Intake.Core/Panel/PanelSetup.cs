using Intake.Core.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Intake.Core.Panel;

/// <summary>Section <c>Panel</c>: where the panel may be shown.</summary>
public static class PanelSetup
{
    public static IServiceCollection AddPanel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PanelOptions>().Bind(configuration.GetSection("Panel")).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<PanelOptions>, PanelOrigins>()
            .AddSingleton<AllowedOrigins>()
            .AddSingleton<IFollowsStore>(provider => provider.GetRequiredService<AllowedOrigins>());
    }
}
