using System.Net;
using System.Text.Json.Nodes;
using FluentAssertions;
using NUnit.Framework;

namespace Intake.Tests.Access.OpenId;

/// <summary>The provider says that a person signed out there (back-channel logout), or somebody else says so.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class LogoutTokenTests
{
    const string Event = "http://schemas.openid.net/event/backchannel-logout";

    HostileProvider provider = null!;
    AccessApi api = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        provider = await HostileProvider.Start();
        api = await AccessApi.Start(provider.Settings);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await api.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Test]
    public async Task A_logout_at_the_provider_ends_the_session_here_and_works_once()
    {
        var browser = await SignedIn();
        var token = Logout();

        (await Tell(token)).Should().Be(HttpStatusCode.OK);

        (await browser.Get("/api/v1/contacts")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await Tell(token)).Should().Be(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task No_bad_logout_token_ends_a_session()
    {
        var browser = await SignedIn();
        (string What, string Token)[] bad =
        [
            ("an ID token", new Forge(provider, "n").Good()),
            ("typ JWT", Logout(header: head => head["typ"] = "JWT")),
            ("no typ", Logout(header: head => head.Remove("typ"))),
            ("alg none", Logout(header: head => head["alg"] = "none", sign: Forge.Unsigned)),
            ("the client's secret", Logout(header: head => head["alg"] = "HS256", sign: Forge.BySecret(System.Text.Encoding.ASCII.GetBytes(HostileProvider.Secret)))),
            ("another's key", Logout(sign: Forge.ByRsa(provider.OtherRsa))),
            ("with a nonce", Logout(body => body["nonce"] = "n")),
            ("no event", Logout(body => body.Remove("events"))),
            ("another event", Logout(body => body["events"] = new JsonObject { ["http://schemas.openid.net/event/other"] = new JsonObject() })),
            ("an event that is a word", Logout(body => body["events"] = Event)),
            ("no jti", Logout(body => body.Remove("jti"))),
            ("no sub", Logout(body => body.Remove("sub"))),
            ("another audience", Logout(body => body["aud"] = "other")),
            ("another issuer", Logout(body => body["iss"] = "https://evil.example")),
            ("three minutes old", Logout(body => body["iat"] = Forge.Now - 180)),
            ("expired", Logout(body => body["exp"] = Forge.Now - 60)),
            ("no exp", Logout(body => body.Remove("exp"))),
            ("nothing", ""),
        ];

        foreach (var (what, token) in bad) (await Tell(token)).Should().Be(HttpStatusCode.BadRequest, what);

        TestContext.Out.WriteLine($"{bad.Length} bad logout tokens, 0 followed");
        (await browser.Get("/api/v1/contacts")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    string Logout(Action<JsonObject>? payload = null, Action<JsonObject>? header = null, Func<byte[], byte[]>? sign = null) => new Forge(provider, "").With(
        body =>
        {
            body.Remove("nonce");
            body["jti"] = Guid.NewGuid().ToString();
            body["events"] = new JsonObject { [Event] = new JsonObject() };
            payload?.Invoke(body);
        },
        head =>
        {
            head["typ"] = "logout+jwt";
            header?.Invoke(head);
        },
        sign);

    // From server to server, without a cookie.
    async Task<HttpStatusCode> Tell(string token) => (await api.Open().Post(
        "/sign-in/openid/logout", new FormUrlEncodedContent(new Dictionary<string, string> { ["logout_token"] = token }))).StatusCode;

    async Task<Browser> SignedIn()
    {
        var tried = await OpenIdTry.Begin(provider, api.Open());
        (await tried.Return(tried.Forge.Good())).Headers.Location!.OriginalString.Should().Be("/");
        return tried.Browser;
    }
}
