using Microsoft.Extensions.Options;

namespace Intake.Api.Panel;

/// <summary>Where the panel may be shown.</summary>
public static class PanelWiring
{
    public static IServiceCollection AddPanel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PanelOptions>().Bind(configuration.GetSection("Panel")).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<PanelOptions>, PanelOrigins>();
    }
}
