using System.IdentityModel.Tokens.Jwt;
using Intake.Core.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Intake.Api.Access.OpenId;

/// <summary>The way through the provider and back, where it is ours to say something.</summary>
sealed partial class OpenIdEvents(
    IOptions<OpenIdOptions> settings, IOptions<SiteOptions> site, OpenIdAccounts accounts, Entrance entrance, SignInLimit limit,
    Provider provider, ILogger<OpenIdEvents> log) : OpenIdConnectEvents
{
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        // A proxy in front may know this host by another name.
        context.ProtocolMessage.RedirectUri = site.Value.Link(OpenIdScheme.Callback);
        if (settings.Value.RequireAcr.Length > 0) context.ProtocolMessage.AcrValues = settings.Value.RequireAcr;
        return Task.CompletedTask;
    }

    public override async Task MessageReceived(MessageReceivedContext context)
    {
        if (!limit.Admits(context.HttpContext)) context.Fail(new OpenIdRefusal(OpenIdProblem.TooMany));
        else if (!HttpMethods.IsGet(context.Request.Method)) context.Fail(new OpenIdRefusal("method"));
        else if (await provider.Find() is not { } known) context.Fail(new OpenIdRefusal(OpenIdProblem.Unreachable));
        else if (!IsFrom(known, context.ProtocolMessage)) context.Fail(new OpenIdRefusal("issuer"));
    }

    public override Task TokenValidated(TokenValidatedContext context)
    {
        if (context.Principal is not { } claims || !CodeFits(context)) context.Fail(new BadTokenException("token_hash"));
        else if (!ClaimedPerson.IsStrong(claims, settings.Value)) context.Fail(new OpenIdRefusal(OpenIdProblem.TooWeak));
        return Task.CompletedTask;
    }

    /// <summary>Last, when everything has been checked.</summary>
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        var claims = context.Principal!;
        if (ClaimedPerson.Read(claims, settings.Value) is not { } person)
        {
            await accounts.TurnAway(OpenIdProblem.NoRole, ClaimedPerson.Issuer(claims), ClaimedPerson.Subject(claims));
            context.Response.Redirect(OpenIdProblem.Page(OpenIdProblem.NoRole));
        }
        else if (await accounts.Admit(person) is { } user)
        {
            await Enter(context.HttpContext, user);
            context.Response.Redirect(RedirectHttpResult.IsLocalUrl(context.ReturnUri) ? context.ReturnUri! : "/");
        }
        else
            context.Response.Redirect(OpenIdProblem.Page(OpenIdProblem.Disabled));
    }

    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        var code = OpenIdProblem.CodeOf(context.Failure);
        Refused(log, code);
        RefusalLog.Note(context.HttpContext, "openid");
        // Whoever knocks without end does not fill the log.
        if (code != OpenIdProblem.TooMany && HttpMethods.IsGet(context.Request.Method)) await accounts.TurnAway(code);
        context.Response.Redirect(OpenIdProblem.Page(code));
    }

    // Nobody has been asked for yet when the answer arrives; the session that this browser had ends.
    async Task Enter(HttpContext context, User user)
    {
        if ((await context.AuthenticateAsync(Schemes.Session)).Principal is { } before) context.User = before;
        await entrance.Enter(context, user, StaffSession.ByOpenId);
    }

    // RFC 9207: an answer that says whose it is must be the provider's that was asked; one that promised to say must.
    static bool IsFrom(OpenIdConnectConfiguration known, OpenIdConnectMessage answer) =>
        answer.Parameters.TryGetValue("iss", out var issuer)
            ? issuer == known.Issuer
            : !known.AuthorizationResponseIssParameterSupported;

    static bool CodeFits(TokenValidatedContext context) =>
        context.Principal?.FindFirst("c_hash")?.Value is not { } hash
        || (context.SecurityToken is JwtSecurityToken token && TokenHashes.Fits(hash, context.ProtocolMessage.Code, token.Header.Alg));

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in at the identity provider was refused: {Code}")]
    static partial void Refused(ILogger log, string code);
}
