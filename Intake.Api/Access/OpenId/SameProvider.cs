using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Intake.Api.Access.OpenId;

/// <summary>What a provider says of itself is believed only when it is the one we asked, all over TLS, with keys.</summary>
sealed class SameProvider(Uri authority) : IConfigurationValidator<OpenIdConnectConfiguration>
{
    public ConfigurationValidationResult Validate(OpenIdConnectConfiguration configuration) => FaultOf(configuration) is { } fault
        ? new() { Succeeded = false, ErrorMessage = fault }
        : new() { Succeeded = true };

    string? FaultOf(OpenIdConnectConfiguration provider) =>
        provider.Issuer?.TrimEnd('/') != authority.OriginalString.TrimEnd('/') ? "The provider's issuer is not SignIn:OpenId:Authority."
        : !IsSafe(provider.AuthorizationEndpoint) || !IsSafe(provider.TokenEndpoint) || !IsSafe(provider.JwksUri) ? "An endpoint of the provider is missing or not https."
        : provider.SigningKeys.Count == 0 ? "The provider shows no key."
        : null;

    bool IsSafe(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && authority.IsLoopback && address.IsLoopback));
}
