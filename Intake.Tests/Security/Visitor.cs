using System.Net;
using System.Text.RegularExpressions;
using Intake.Tests.Access;

namespace Intake.Tests.Security;

/// <summary>What a browser holds after a visit: the session, and the two halves of the anti-forgery token.</summary>
/// <param name="Session">Empty: nobody signed in.</param>
/// <param name="Guard">The cookie half.</param>
/// <param name="Token">The half in the page.</param>
sealed record Visitor(string Session, string Guard, string Token)
{
    public const string Field = "__RequestVerificationToken";

    public string Cookie => $"{Session}; {Guard}";

    public static async Task<Visitor> SignedIn(AccessApi api, string login) =>
        await Open(api, $"{Secured.SessionName}={await api.Session(login)}", "/sign-out");

    public static Task<Visitor> Stranger(AccessApi api) => Open(api, "", "/sign-in");

    /// <summary>As the page's own form or script would.</summary>
    public Task<HttpResponseMessage> Post(HttpClient client, string path, HttpContent content, params (string Name, string Value)[] headers) =>
        client.Send(HttpMethod.Post, path, content, [("Cookie", Cookie), ("X-Antiforgery", Token), .. headers]);

    static async Task<Visitor> Open(AccessApi api, string session, string page)
    {
        using var answer = await api.Bare().Get(page, ("Cookie", session), ("Accept", "text/html"));
        var token = Regex.Match(await answer.Content.ReadAsStringAsync(), $"name=\"{Field}\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        return new(session, $"kci-antiforgery={Secured.CookieOf(answer, "kci-antiforgery")}", WebUtility.HtmlDecode(token));
    }
}
