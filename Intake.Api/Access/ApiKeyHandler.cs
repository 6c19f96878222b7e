using System.Text.Encodings.Web;
using Intake.Core.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Intake.Api.Access;

/// <summary><c>Authorization: Bearer kci_…</c></summary>
public sealed class ApiKeyHandler(
    ApiKeys keys, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Schemes.BearerOf(Request) is not { } secret ? AuthenticateResult.NoResult()
        : await keys.Verify(secret) is { } key ? AuthenticateResult.Success(new(KnownCallers.Of(key), Scheme.Name))
        : AuthenticateResult.Fail("The key is unknown or revoked.");

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        AccessAnswers.Write(Context, AccessAnswers.NotAuthenticated);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        AccessAnswers.Write(Context, AccessAnswers.WrongScope);
}
