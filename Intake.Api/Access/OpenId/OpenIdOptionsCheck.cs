using Intake.Core.Access;
using Microsoft.Extensions.Options;

namespace Intake.Api.Access.OpenId;

/// <summary>What cannot be right stops the start with a sentence.</summary>
sealed class OpenIdOptionsCheck : IValidateOptions<OpenIdOptions>
{
    public ValidateOptionsResult Validate(string? name, OpenIdOptions options) =>
        FaultOf(options) is { } fault ? ValidateOptionsResult.Fail($"SignIn:OpenId:{fault}") : ValidateOptionsResult.Success;

    static string? FaultOf(OpenIdOptions options) =>
        !options.IsOn ? options.AllowLocal ? null : "AllowLocal is false and no Authority is set: nobody could sign in."
        : !IsAddress(options.Authority) ? "Authority must be an https address without query (http for this machine only)."
        : options.ClientId.Length == 0 ? "ClientId is missing."
        : !options.Scopes.Split(' ').Contains("openid") ? "Scopes must hold openid."
        : options.Roles.Count == 0 ? "Roles is empty: nobody could sign in. Write lines claim value=role."
        : options.Roles.FirstOrDefault(line => !ClaimMap.IsLine(line) || !Roles.All.Contains(ClaimMap.Read(line).Ours)) is { } role
            ? $"Roles holds \"{role}\"; write claim value=role, with one of {string.Join(", ", Roles.All)}."
        : options.Units.FirstOrDefault(line => !ClaimMap.IsLine(line)) is { } unit ? $"Units holds \"{unit}\"; write claim value=unit."
        : options.ClockSkew < TimeSpan.Zero || options.ClockSkew > TimeSpan.FromMinutes(2) ? "ClockSkew must be at most two minutes."
        : null;

    static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Query: "", Fragment: "", UserInfo: "" }
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
