using System.Net;
using Intake.Core.Access;
using Intake.Tests.Access;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Intake.Tests.Security;

/// <summary>Calls as an attacker writes them, header by header.</summary>
static class Secured
{
    public const string Path = "/api/v1/contacts";
    public const string SessionName = "kci-session";
    public const string Password = "korrekt häst batteri";

    /// <summary>No cookies of its own, no redirects; as a proxy that ends TLS calls, when the site's address is https.</summary>
    public static HttpClient Bare(this WebApplicationFactory<Program> api)
    {
        var site = api.Services.GetRequiredService<IOptions<SiteOptions>>().Value;
        return api.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new(site.IsHttps ? site.PublicUrl.Replace("https:", "http:", StringComparison.Ordinal) : "http://localhost") });
    }

    public static async Task<HttpResponseMessage> Send(
        this HttpClient client, HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }

    public static Task<HttpResponseMessage> Get(this HttpClient client, string path, params (string Name, string Value)[] headers) =>
        client.Send(HttpMethod.Get, path, null, headers);

    public static Task Open(this AccessApi api, string login, string role) =>
        api.Services.GetRequiredService<Users>().Create(new(login, login, role, Password));

    /// <summary>A new session of an account, as the cookie's value.</summary>
    public static async Task<string> Session(this AccessApi api, string login)
    {
        var answer = await api.Open().SignIn(login, Password);
        return CookieOf(answer, SessionName) ?? throw new InvalidOperationException($"{login} did not get in: {answer.StatusCode}");
    }

    /// <summary>The value that an answer gives a cookie; null when it does not.</summary>
    public static string? CookieOf(HttpResponseMessage answer, string name) =>
        Cookies(answer).Where(cookie => cookie.StartsWith(name + "=", StringComparison.Ordinal)).Select(cookie => cookie.Split(';')[0][(name.Length + 1)..]).FirstOrDefault();

    public static IEnumerable<string> Cookies(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];

    public static bool IsRefused(HttpResponseMessage answer) => answer.StatusCode is HttpStatusCode.Unauthorized
        && !Cookies(answer).Any(cookie => cookie.StartsWith(SessionName + "=", StringComparison.Ordinal) && !cookie.StartsWith(SessionName + "=;", StringComparison.Ordinal));
}
