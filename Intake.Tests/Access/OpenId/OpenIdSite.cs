using System.Net;
using Intake.Tests.Rights;
using Intake.Tests.Support;

namespace Intake.Tests.Access.OpenId;

/// <summary>The product and a real provider, each on a port of its own, knowing each other.</summary>
sealed class OpenIdSite : IAsyncDisposable
{
    readonly HttpClient atProvider = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    OpenIdSite(RealProvider provider, RunningApi api) => (Provider, Api) = (provider, api);

    public RealProvider Provider { get; }
    public RunningApi Api { get; }

    public static async Task<OpenIdSite> Open(params (string Name, string Value)[] settings)
    {
        var port = FreePort.Next();
        var address = $"http://127.0.0.1:{port}";
        var provider = await RealProvider.Start(address);
        // Its first answer takes long on a busy machine: longer than the product waits for one.
        using (var first = new HttpClient()) await first.GetStringAsync($"{provider.Address}/.well-known/openid-configuration");
        return new(provider, new(port,
        [
            ("PublicUrl", address), ("SignIn:AttemptsPerMinute", "1000"), ("Outgoing:AllowedNetworks:0", "127.0.0.0/8"), ("SignIn:OpenId:Authority", provider.Address),
            ("SignIn:OpenId:ClientId", RealProvider.ClientId), ("SignIn:OpenId:ClientSecret", RealProvider.Secret),
            ("SignIn:OpenId:DisplayName", "Kommunen"),
            ("SignIn:OpenId:Roles:0", "KC-Svarar=agent"), ("SignIn:OpenId:Roles:1", "KC-Analys=analyst"), ("SignIn:OpenId:Roles:2", "cn=drift,o=kommun=admin"),
            ("SignIn:OpenId:Units:0", "g-trafik=Trafiknämnden"), ("SignIn:OpenId:Units:1", "g-social=Socialnämnden"), ("SignIn:OpenId:Units:2", "g-alla=*"),
            .. settings,
        ]));
    }

    /// <summary>A browser without a page: keeps this site's cookies, follows no redirects.</summary>
    public HttpClient Open() => new SessionClient(Api.Address).Client;

    public async Task<HttpResponseMessage> SignIn(HttpClient browser, string login, string returnUrl = "/") =>
        await browser.GetAsync(await Answer(await Begin(browser, returnUrl), login));

    /// <summary>Where the product sends the browser.</summary>
    public static async Task<Uri> Begin(HttpClient browser, string returnUrl = "/")
    {
        using var answer = await browser.GetAsync($"/sign-in/openid?returnUrl={Uri.EscapeDataString(returnUrl)}");
        return answer.Headers.Location ?? throw new InvalidOperationException($"{answer.StatusCode}");
    }

    /// <summary>Where the provider sends the browser, once the person has signed in there.</summary>
    public async Task<Uri> Answer(Uri asked, string login)
    {
        using var answer = await atProvider.GetAsync($"{asked}&person={login}");
        return answer.Headers.Location ?? throw new InvalidOperationException($"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>Status of a page that needs a session: who the browser is.</summary>
    public static async Task<HttpStatusCode> Ask(HttpClient browser, string path = "/api/v1/contacts") => (await browser.GetAsync(path)).StatusCode;

    public Task<IReadOnlyList<string>> Audited() => Api.Database.Read(session => session.Query<string>("select actor || ' ' || action || ' ' || because from audit order by seq"));

    public async ValueTask DisposeAsync()
    {
        atProvider.Dispose();
        await Api.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
