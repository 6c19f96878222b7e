using System.Net;
using System.Text.RegularExpressions;

namespace Intake.Tests.Access;

/// <summary>A person's browser: fills in the form of a page as it was served, hidden token and all.</summary>
sealed class Browser(HttpClient client)
{
    public Task<HttpResponseMessage> Get(string path) => GetWith(path, "");

    /// <summary>As <see cref="Get"/>, with an Authorization header beside the cookies.</summary>
    public Task<HttpResponseMessage> GetWith(string path, string authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        if (authorization.Length > 0) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return client.SendAsync(request);
    }

    public Task<HttpResponseMessage> Submit(string page, params (string Name, string Value)[] fields) => SubmitTo(page, page, fields);

    /// <summary>As <see cref="Submit"/>, by one of the page's other forms or buttons.</summary>
    public async Task<HttpResponseMessage> SubmitTo(string path, string page, params (string Name, string Value)[] fields)
    {
        var token = await Token(page);
        var form = fields.ToDictionary(field => field.Name, field => field.Value);
        return await Post(path, new FormUrlEncodedContent(form.Append(new("__RequestVerificationToken", token))));
    }

    public Task<HttpResponseMessage> SignIn(string login, string password, string returnUrl = "") =>
        Submit($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}", ("login", login), ("password", password));

    public Task<HttpResponseMessage> Post(string path, HttpContent content, string? antiforgery = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        if (antiforgery is not null) request.Headers.Add("X-Antiforgery", antiforgery);
        return client.SendAsync(request);
    }

    /// <summary>The anti-forgery token of a page's form.</summary>
    public async Task<string> Token(string page)
    {
        var html = await (await Get(page)).Content.ReadAsStringAsync();
        var found = Regex.Match(html, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"");
        return WebUtility.HtmlDecode(found.Groups[1].Value);
    }
}
