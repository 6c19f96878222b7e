using Intake.Core.Access;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Intake.Api.Access.OpenId;

/// <summary>What the identity provider says of itself, as last read.</summary>
public sealed partial class Provider(
    IOptions<OpenIdOptions> settings, IOptions<SiteOptions> site, IOptionsMonitor<OpenIdConnectOptions> scheme, ILogger<Provider> log)
{
    /// <summary>Null when there is none, or when it cannot be reached and never was.</summary>
    public async Task<OpenIdConnectConfiguration?> Find()
    {
        if (!settings.Value.IsOn) return null;
        try
        {
            return await scheme.Get(Schemes.OpenId).ConfigurationManager!.GetConfigurationAsync(default);
        }
        catch (InvalidOperationException)
        {
            Away(log);
            return null;
        }
    }

    /// <summary>Where a person signs out of the provider too; null when it has no such place. No ID token is kept for it.</summary>
    public async Task<string?> SignOutAddress() => await Find() is { EndSessionEndpoint: { Length: > 0 } address }
        ? QueryHelpers.AddQueryString(address, new Dictionary<string, string?>
        {
            ["client_id"] = settings.Value.ClientId,
            ["post_logout_redirect_uri"] = site.Value.Link("/sign-in"),
        })
        : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The identity provider cannot be reached, or what it says of itself does not fit SignIn:OpenId:Authority")]
    static partial void Away(ILogger log);
}
