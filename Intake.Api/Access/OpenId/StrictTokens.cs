using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Intake.Api.Access.OpenId;

/// <summary>Refuses by <see cref="TokenRules"/> before the library looks at signature, issuer, audience and time.</summary>
/// <param name="faultOf">Code of the rule that a token breaks.</param>
sealed class StrictTokens : JsonWebTokenHandler
{
    readonly Func<Jwt, string?> faultOf;

    public StrictTokens(Func<Jwt, string?> faultOf) => (this.faultOf, MapInboundClaims) = (faultOf, false);

    public override Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        var fault = Jwt.Read(token) is { } read ? faultOf(read) : "token_malformed";
        if (fault is not null) return Task.FromResult(new TokenValidationResult { Exception = new BadTokenException(fault) });
        // In the code flow the caller has set this to false just before.
        var strict = validationParameters.Clone();
        strict.RequireSignedTokens = true;
        return base.ValidateTokenAsync(token, strict);
    }

    /// <summary>What the library checks. Each comparison is letter by letter, and the key must be named.</summary>
    public static void Tighten(TokenValidationParameters parameters, string clientId, TimeSpan skew)
    {
        parameters.ValidAudience = clientId;
        parameters.IgnoreTrailingSlashWhenValidatingAudience = false;
        parameters.ValidAlgorithms = TokenRules.Algorithms;
        parameters.TryAllIssuerSigningKeys = false;
        parameters.ClockSkew = skew;
    }
}

/// <summary>The message is a code and holds nothing of the token.</summary>
sealed class BadTokenException(string code) : SecurityTokenValidationException(code);
