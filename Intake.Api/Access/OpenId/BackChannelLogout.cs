using Intake.Core.Access;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace Intake.Api.Access.OpenId;

/// <summary>The provider tells, server to server, that a person has signed out there: their sessions here end too.</summary>
public sealed class BackChannelLogout(
    IOptions<OpenIdOptions> settings, IOptionsMonitor<OpenIdConnectOptions> scheme, OpenIdAccounts accounts, TimeProvider clock)
{
    /// <returns>False: the token is not one that is followed.</returns>
    public async Task<bool> Follow(string token)
    {
        var ours = settings.Value;
        var rules = new TokenRules(ours.ClientId, ours.ClockSkew, clock.GetUtcNow());
        var verdict = await new StrictTokens(rules.FaultOfLogout).ValidateTokenAsync(token, Parameters(ours));
        return verdict.IsValid && await accounts.SignOut(Text(verdict, "iss"), Text(verdict, "sub"), Text(verdict, "jti"));
    }

    TokenValidationParameters Parameters(OpenIdOptions ours)
    {
        var parameters = new TokenValidationParameters { ConfigurationManager = (BaseConfigurationManager)scheme.Get(Schemes.OpenId).ConfigurationManager! };
        StrictTokens.Tighten(parameters, ours.ClientId, ours.ClockSkew);
        return parameters;
    }

    static string Text(TokenValidationResult verdict, string claim) => (string)verdict.Claims[claim];
}
