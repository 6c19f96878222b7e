using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Intake.Api.Access.OpenId;

/// <summary>Why a sign-in at the provider came to nothing, as codes: for the audit log and for the page that says what to do.</summary>
public static class OpenIdProblem
{
    public const string NoRole = "no_role";
    public const string Disabled = "disabled";
    public const string TooWeak = "too_weak";
    public const string TooMany = "too_many";
    public const string Unreachable = "unreachable";
    public const string Cancelled = "cancelled";
    public const string Failed = "failed";

    public static string Page(string code) => $"/sign-in/openid/refused?because={Shown(code)}";

    /// <summary>What of a fault may be written down: our own code, or the kind of the exception; never its text.</summary>
    public static string CodeOf(Exception? fault) => fault switch
    {
        OpenIdRefusal refusal => refusal.Message,
        BadTokenException token => token.Message,
        OpenIdConnectProtocolException answer when answer.Data["error"] is string error => error == "access_denied" ? Cancelled : "provider_error",
        OpenIdConnectProtocolInvalidNonceException => "token_nonce",
        OpenIdConnectProtocolException => "protocol",
        SecurityTokenException token => token.GetType().Name.Replace("Exception", "", StringComparison.Ordinal),
        HttpRequestException or TaskCanceledException or InvalidOperationException => Unreachable,
        AuthenticationFailureException => "state",
        _ => Failed,
    };

    // Which check it was helps nobody but an attacker.
    static string Shown(string code) => code is NoRole or Disabled or TooWeak or TooMany or Unreachable or Cancelled ? code : Failed;
}

/// <summary>A refusal of our own on the way through the library; the message is its code.</summary>
sealed class OpenIdRefusal(string code) : Exception(code);
