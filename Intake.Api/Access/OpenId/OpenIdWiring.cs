using Intake.Core.Access;
using Intake.Core.Outgoing;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace Intake.Api.Access.OpenId;

/// <summary>Section <c>SignIn:OpenId</c>. Without an authority nothing of it listens.</summary>
public static class OpenIdWiring
{
    public static IServiceCollection AddOpenId(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("SignIn:OpenId");
        services.AddOptions<OpenIdOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OpenIdOptions>, OpenIdOptionsCheck>();
        services.AddSingleton<Provider>();
        services.AddSingleton<BackChannelLogout>();
        if (string.IsNullOrEmpty(section["Authority"])) return services;

        services.AddSingleton<OpenIdEvents>();
        services.AddOptions<OpenIdConnectOptions>(Schemes.OpenId)
            .Configure<IOptions<OpenIdOptions>, IOptions<SiteOptions>, OutgoingAddresses, TimeProvider>(OpenIdScheme.Configure);
        services.AddAuthentication().AddOpenIdConnect(Schemes.OpenId, null, _ => { });
        // Its lines hold what the provider says of people and of faults; ours hold codes.
        return services.AddLogging(log => log.AddFilter("Microsoft.AspNetCore.Authentication.OpenIdConnect", LogLevel.None));
    }
}
