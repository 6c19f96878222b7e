using System.Text.Encodings.Web;
using Intake.Api.Access;
using Intake.Core.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Intake.Api.Open311;

/// <summary>The key where Open311 has it: the field <c>api_key</c> of the form. Never in an address, where logs keep it.</summary>
public sealed class FormKeyHandler(
    ApiKeys keys, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "form-key";

    /// <summary>A form that is sent to Open311; whoever shows a bearer key beside it is judged by that.</summary>
    public static bool IsFor(HttpRequest request) =>
        Open311Answer.IsFor(request) && HttpMethods.IsPost(request.Method) && Open311Form.Has(request);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var form = await Open311Form.Read(Context, Context.RequestAborted);
        return form is null || form["api_key"].ToString() is not { Length: > 0 } secret ? AuthenticateResult.NoResult()
            : await keys.Verify(secret) is { } key ? AuthenticateResult.Success(new(KnownCallers.Of(key), Scheme.Name))
            : AuthenticateResult.Fail("The key is unknown or revoked.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => AccessAnswers.Write(Context, AccessAnswers.NotAuthenticated);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => AccessAnswers.Write(Context, AccessAnswers.WrongScope);
}
