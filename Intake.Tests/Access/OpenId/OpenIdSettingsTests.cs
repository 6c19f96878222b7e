using System.Net;
using System.Text.Json.Nodes;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Security;
using Microsoft.AspNetCore.WebUtilities;
using NUnit.Framework;

namespace Intake.Tests.Access.OpenId;

/// <summary>What the settings and the provider's own description change.</summary>
public sealed class OpenIdSettingsTests
{
    HostileProvider provider = null!;

    [SetUp]
    public async Task Start() => provider = await HostileProvider.Start();

    [TearDown]
    public async Task Stop() => await provider.DisposeAsync();

    [Test]
    public async Task Behind_https_the_cookies_of_the_way_are_bound_to_the_host_and_to_tls()
    {
        await using var api = await AccessApi.Start([.. provider.Settings, ("PublicUrl", "https://intake.example")]);

        var answer = await api.Bare().Get("/sign-in/openid");

        QueryHelpers.ParseQuery(answer.Headers.Location!.Query)["redirect_uri"].ToString().Should().Be("https://intake.example/sign-in/openid/callback");
        Secured.Cookies(answer).Should().HaveCount(2).And.OnlyContain(cookie => cookie.StartsWith("__Host-kci-openid")
            && cookie.Contains("; secure") && cookie.Contains("; httponly") && cookie.Contains("; samesite=lax") && cookie.Contains("; path=/;") && !cookie.Contains("domain"));
    }

    [Test]
    public async Task A_level_and_a_method_that_are_required_must_be_in_the_token()
    {
        await using var api = await AccessApi.Start([.. provider.Settings, ("SignIn:OpenId:RequireAcr", "high"), ("SignIn:OpenId:RequireAmr", "mfa")]);

        (await Try(api, _ => { })).Should().Be("/sign-in/openid/refused?because=too_weak");
        (await Try(api, body => body["acr"] = "high")).Should().Be("/sign-in/openid/refused?because=too_weak");
        (await Try(api, body => { body["acr"] = "low"; body["amr"] = new JsonArray("pwd", "mfa"); })).Should().Be("/sign-in/openid/refused?because=too_weak");
        (await Try(api, body => { body["acr"] = "high"; body["amr"] = new JsonArray("pwd", "mfa"); })).Should().Be("/");
    }

    [Test]
    public async Task A_provider_that_calls_itself_something_else_is_not_asked()
    {
        foreach (var (name, value) in new[] { ("issuer", "https://evil.example"), ("token_endpoint", "http://evil.example/token"), ("jwks_uri", "http://evil.example/keys") })
        {
            provider.Says = says => says[name] = value;
            await using var api = await AccessApi.Start(provider.Settings);
            (await api.Open().Get("/sign-in/openid")).Headers.Location!.OriginalString.Should().Be("/sign-in/openid/refused?because=unreachable", name);
        }
    }

    [Test]
    public async Task With_local_accounts_off_the_form_is_gone_and_refused()
    {
        await using var api = await AccessApi.Start([.. provider.Settings, ("SignIn:OpenId:AllowLocal", "false")]);
        await api.Open(AccessApi.Login, Roles.Admin);
        var browser = api.Open();

        (await (await browser.Get("/sign-in")).Html()).Should().Contain("Logga in med kommunens konto").And.NotContain("name=\"password\"");
        var form = new Dictionary<string, string> { ["login"] = AccessApi.Login, ["password"] = AccessApi.Password, [Visitor.Field] = await browser.Token("/setup/unknown") };
        var answer = await browser.Post("/sign-in", new FormUrlEncodedContent(form));

        ((int)answer.StatusCode).Should().BeOneOf(400, 403);
        (await browser.Get("/api/v1/contacts")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task One_address_may_not_come_back_without_end()
    {
        await using var api = await AccessApi.Start([.. provider.Settings.Where(setting => setting.Item1 != "SignIn:AttemptsPerMinute"), ("SignIn:AttemptsPerMinute", "2")]);
        var browser = api.Open();

        foreach (var because in new[] { "failed", "failed", "too_many" })
            (await browser.Get(OpenIdTry.Callback + "?code=x&state=x&iss=" + provider.Address)).Headers.Location!.OriginalString.Should().EndWith(because);
        (await api.Store.Database.Read(session => session.Single<long>("select count(*) from audit where action = 'sign-in.refused'"))).Should().Be(2);
    }

    async Task<string> Try(AccessApi api, Action<JsonObject> payload)
    {
        var tried = await OpenIdTry.Begin(provider, api.Open());
        return (await tried.Return(tried.Forge.With(payload))).Headers.Location!.OriginalString;
    }
}
