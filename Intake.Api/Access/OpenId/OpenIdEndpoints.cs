using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Intake.Api.Access.OpenId;

/// <summary>Where the way to the provider begins, and where the provider itself calls. Off: there is nothing here.</summary>
public static class OpenIdEndpoints
{
    public const string Begin = "/sign-in/openid";
    public const string Logout = "/sign-in/openid/logout";

    public static void MapOpenId(this WebApplication app)
    {
        app.MapGet(Begin, Start).AllowAnonymous().ExcludeFromDescription();
        app.MapPost(Logout, End).AllowAnonymous().ExcludeFromDescription();
    }

    // A link, not a form: browsers hold a form's redirects to form-action as well.
    static async Task<IResult> Start(HttpContext context, IOptions<OpenIdOptions> options, Provider provider, string returnUrl = "/")
    {
        if (!options.Value.IsOn) return Results.NotFound();
        if (IsFromElsewhere(context.Request)) return Results.LocalRedirect("/sign-in");
        if (await provider.Find() is null) return Results.LocalRedirect(OpenIdProblem.Page(OpenIdProblem.Unreachable));
        return Results.Challenge(new() { RedirectUri = RedirectHttpResult.IsLocalUrl(returnUrl) ? returnUrl : "/" }, [Schemes.OpenId]);
    }

    static async Task<IResult> End(HttpContext context, IOptions<OpenIdOptions> options, BackChannelLogout logout)
    {
        if (!options.Value.IsOn) return Results.NotFound();
        if (!context.Request.HasFormContentType) return Results.BadRequest();
        var form = await context.Request.ReadFormAsync();
        return form["logout_token"] is [{ } token] && await logout.Follow(token) ? Results.Ok() : Results.BadRequest();
    }

    // A session begins because the person wants one, not because another site sent them here.
    static bool IsFromElsewhere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
}
