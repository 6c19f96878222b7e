using Intake.Core.Classification;
using Intake.Core.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Intake.Core.Panel;

/// <summary>Section <c>Panel</c>: where the panel may be shown, who uses it, and what is flagged in it.</summary>
public static class PanelSetup
{
    public static IServiceCollection AddPanel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PanelOptions>().Bind(configuration.GetSection("Panel")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ReferralOptions>().Bind(configuration.GetSection("Referral"))
            .Validate(options => options.HasOnlyLinks, "Referral holds something that is no https address.").ValidateOnStart();
        return services.AddSingleton<IValidateOptions<PanelOptions>, PanelOrigins>()
            .AddSingleton<IValidateOptions<PanelOptions>, PanelOptionsCheck>()
            .AddSingleton<ContextCheck>().AddSingleton<PanelSessions>().AddSingleton<CaseTickets>().AddSingleton<ConsentWordings>()
            .AddSingleton<FlagRules>().AddSingleton<Flags>().AddSingleton<Undoing>().AddSingleton<FlagReader>().AddSingleton<Assistance>()
            .AddSingleton<AllowedOrigins>()
            .AddSingleton<IFollowsStore>(provider => provider.GetRequiredService<AllowedOrigins>());
    }
}
