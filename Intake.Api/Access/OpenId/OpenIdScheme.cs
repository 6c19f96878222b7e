using Intake.Core.Access;
using Intake.Core.Outgoing;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Intake.Api.Access.OpenId;

/// <summary>
/// Code flow with PKCE. The provider answers by an address (<c>response_mode=query</c>), not by a form: a form from
/// another site brings no cookie that is SameSite=Lax, and ours are. The code in it is good once, for one browser.
/// </summary>
static class OpenIdScheme
{
    public const string Callback = "/sign-in/openid/callback";

    /// <summary>How long a person may take at the provider.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public static void Configure(OpenIdConnectOptions options, IOptions<OpenIdOptions> settings, IOptions<SiteOptions> site, OutgoingAddresses outgoing, TimeProvider clock)
    {
        var ours = settings.Value;
        options.SignInScheme = Schemes.Session;
        options.EventsType = typeof(OpenIdEvents);
        options.ClientId = ours.ClientId;
        options.ClientSecret = ours.ClientSecret.Length > 0 ? ours.ClientSecret : null;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.CallbackPath = Callback;
        options.RemoteSignOutPath = PathString.Empty;
        options.SaveTokens = false;
        options.DisableTelemetry = true;
        options.MapInboundClaims = false;
        options.ClaimActions.Clear();
        options.Scope.Clear();
        foreach (var scope in ours.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)) options.Scope.Add(scope);
        Check(options, ours, clock);
        Ask(options, ours, outgoing);
        Remember(options, site.Value);
    }

    static void Check(OpenIdConnectOptions options, OpenIdOptions ours, TimeProvider clock)
    {
        options.TokenHandler = new StrictTokens(token => new TokenRules(ours.ClientId, ours.ClockSkew, clock.GetUtcNow()).FaultOfIdToken(token));
        StrictTokens.Tighten(options.TokenValidationParameters, ours.ClientId, ours.ClockSkew);
        options.ProtocolValidator.RequireNonce = true;
        options.ProtocolValidator.NonceLifetime = Patience;
        options.RemoteAuthenticationTimeout = Patience;
    }

    // What the provider says of itself may name any address: the one way out refuses those that lie inside.
    static void Ask(OpenIdConnectOptions options, OpenIdOptions ours, OutgoingAddresses outgoing)
    {
        options.Backchannel = new(OutgoingHandler.Create(outgoing))
        {
            Timeout = TimeSpan.FromSeconds(15),
            MaxResponseContentBufferSize = 1024 * 1024,
        };
        options.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
            ours.Authority.TrimEnd('/') + "/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(options.Backchannel) { RequireHttps = !ours.Address.IsLoopback },
            new SameProvider(ours.Address));
    }

    // As the session's: bound to this host, out of reach of scripts, not sent along by other sites' forms.
    static void Remember(OpenIdConnectOptions options, SiteOptions site)
    {
        options.CorrelationCookie.Name = SessionCookie.Named("kci-openid.", site);
        options.NonceCookie.Name = SessionCookie.Named("kci-openid-nonce.", site);
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.HttpOnly = true;
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = SessionCookie.Secure(site);
            cookie.Path = "/";
        }
    }
}
