using System.Text.Encodings.Web;
using Intake.Api.Access;
using Intake.Core.Panel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Intake.Api.Panel;

/// <summary><c>Authorization: Bearer kcp_…</c></summary>
public sealed class PanelHandler(
    PanelSessions sessions, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Schemes.BearerOf(Request) is { } secret && await sessions.Verify(secret) is { } session
            ? AuthenticateResult.Success(new(PanelCallers.Of(session), Scheme.Name))
            : AuthenticateResult.Fail("The panel's session is unknown or over.");

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        AccessAnswers.Write(Context, AccessAnswers.NotAuthenticated);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        AccessAnswers.Write(Context, AccessAnswers.WrongScope);
}
