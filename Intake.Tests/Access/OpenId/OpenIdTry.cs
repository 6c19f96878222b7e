using Intake.Tests.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Intake.Tests.Access.OpenId;

/// <summary>A sign-in that has begun: what this browser holds, and what the provider was asked.</summary>
sealed record OpenIdTry(HostileProvider Provider, Browser Browser, string State, string Nonce)
{
    public const string Callback = "/sign-in/openid/callback";

    public Forge Forge => new(Provider, Nonce);

    public static async Task<OpenIdTry> Begin(HostileProvider provider, Browser browser)
    {
        using var answer = await browser.Get("/sign-in/openid");
        var asked = QueryHelpers.ParseQuery(answer.Headers.Location!.Query);
        return new(provider, browser, asked["state"].ToString(), asked["nonce"].ToString());
    }

    /// <summary>Comes back as the provider would send one back; the token endpoint then answers with this ID token.</summary>
    public Task<HttpResponseMessage> Return(string idToken) => Return(HostileProvider.Tokens(idToken));

    public Task<HttpResponseMessage> Return(IResult tokens)
    {
        Provider.Answer = () => tokens;
        return Browser.Get(Address());
    }

    public string Address(string? code = Forge.Code, string? state = "", string? iss = "") => QueryHelpers.AddQueryString(Callback, new Dictionary<string, string?>
    {
        ["code"] = code,
        ["state"] = state is "" ? State : state,
        ["iss"] = iss is "" ? Provider.Address : iss,
    }.Where(field => field.Value is not null));

    /// <summary>Refused is: sent to the page that says so, without a session.</summary>
    public static bool IsRefused(HttpResponseMessage answer) =>
        answer.Headers.Location?.OriginalString.StartsWith("/sign-in/openid/refused?because=", StringComparison.Ordinal) == true
        && (Secured.CookieOf(answer, Secured.SessionName) ?? "").Length == 0;
}
