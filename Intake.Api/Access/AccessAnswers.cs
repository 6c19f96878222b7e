using Intake.Api.Problems;
using Intake.Core.Contacts;
using Microsoft.Net.Http.Headers;

namespace Intake.Api.Access;

/// <summary>The answers of sign-in to programs: problem+json with a stable code.</summary>
public static class AccessAnswers
{
    public static readonly Refusal NotAuthenticated = new("not_authenticated", 401,
        "Anropet saknar en giltig API-nyckel eller inloggning. Skicka nyckeln i huvudet Authorization: Bearer.",
        "The call has no valid API key or session. Send the key in the header Authorization: Bearer.");

    public static readonly Refusal WrongScope = new("wrong_scope", 403,
        "Nyckeln eller rollen har inte behörighet till detta. Be en administratör om rätt behörighet.",
        "The key or the role may not do this. Ask an administrator for the right scope.");

    public static readonly Refusal Antiforgery = new("antiforgery", 400,
        $"Skicka sidans skyddskod i huvudet {AntiforgeryGuard.Header}. Ladda om sidan och försök igen.",
        $"Send the page's anti-forgery token in the header {AntiforgeryGuard.Header}. Reload the page and try again.");

    public static Task Write(HttpContext context, Refusal refusal)
    {
        if (refusal.Status == 401) context.Response.Headers.WWWAuthenticate = Schemes.Bearer;
        if (refusal.Status == 403) context.Response.Headers.WWWAuthenticate = $"{Schemes.Bearer} error=\"insufficient_scope\"";
        return Problem.From(context, refusal).ExecuteAsync(context);
    }

    /// <summary>A person in a browser gets a page instead.</summary>
    public static bool IsForPerson(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api")
        && request.Headers[HeaderNames.Accept].ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
