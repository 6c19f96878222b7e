using System.Net;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Security;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Intake.Tests.Access;

public class SessionTests
{
    AccessApi api = null!;

    [SetUp]
    public async Task Start() => api = await AccessApi.Start();

    [TearDown]
    public async Task Stop() => await api.DisposeAsync();

    [Test]
    public async Task A_page_without_a_session_leads_to_sign_in_and_back()
    {
        var answer = await api.Open().Get("/sign-out?x=1");

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.Should().Be("/sign-in?returnUrl=%2Fsign-out%3Fx%3D1");
    }

    [Test]
    public async Task A_signed_in_person_may_do_what_the_role_may()
    {
        var agent = await api.SignedIn(Roles.Agent);

        (await agent.Get("/api/v1/contacts")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_session_changes_nothing_without_the_pages_token()
    {
        var agent = await api.SignedIn(Roles.Agent);

        await (await agent.Post("/api/v1/contacts", Answers.Contact())).ShouldBeProblem(HttpStatusCode.BadRequest, "antiforgery");
        await (await agent.Post("/api/v1/contacts", Answers.Contact(), "wrong")).ShouldBeProblem(HttpStatusCode.BadRequest, "antiforgery");

        var token = await agent.Token("/sign-out");
        (await agent.Post("/api/v1/contacts", Answers.Contact(), token)).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Test]
    public async Task A_form_without_its_token_is_refused()
    {
        var form = new Dictionary<string, string> { ["login"] = AccessApi.Login, ["password"] = AccessApi.Password };

        (await api.Open().Post("/sign-in", new FormUrlEncodedContent(form))).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [TestCase("/backlog?q=1", "/backlog?q=1")]
    [TestCase("https://evil.example/", "/")]
    [TestCase("//evil.example/", "/")]
    [TestCase("/\\evil.example/", "/")]
    [TestCase("javascript:alert(1)", "/")]
    [TestCase("", "/")]
    public async Task After_sign_in_a_person_stays_on_this_site(string returnUrl, string location)
    {
        await api.SignedIn(Roles.Agent);

        var answer = await api.Open().SignIn(AccessApi.Login, AccessApi.Password, returnUrl);

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.Should().Be(location);
    }

    [Test]
    public async Task A_wrong_password_and_an_unknown_login_get_the_same_page()
    {
        await api.SignedIn(Roles.Agent);

        var wrong = await api.Open().SignIn(AccessApi.Login, "fel lösenord");
        var unknown = await api.Open().SignIn("finns-inte", "fel lösenord");

        var page = await wrong.Html();
        page.Should().Contain("Efter tio försök");
        Alike(page, AccessApi.Login).Should().Be(Alike(await unknown.Html(), "finns-inte"));
        wrong.StatusCode.Should().Be(unknown.StatusCode);
        wrong.Headers.Select(header => header.Key).Should().Equal(unknown.Headers.Select(header => header.Key));
        wrong.Headers.Should().NotContain(header => header.Key == "Set-Cookie" && header.Value.Any(cookie => cookie.Contains("session")));
    }

    // But for what was typed, and the tokens, which are new each time.
    static string Alike(string page, string login) =>
        System.Text.RegularExpressions.Regex.Replace(page, "value=\"CfDJ8[^\"]*\"", "").Replace($"value=\"{login}\"", "", StringComparison.Ordinal);

    [Test]
    public async Task A_form_field_too_many_changes_neither_role_nor_account()
    {
        await api.SignedIn(Roles.Agent);
        var browser = api.Open();

        await browser.Submit("/sign-in", ("login", AccessApi.Login), ("password", "fel lösenord"), ("role", "admin"), ("IsDemo", "true"), ("handler", "Demo"));

        (await browser.Get("/api/v1/contacts")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task A_copied_cookie_is_worth_nothing_after_sign_out()
    {
        var agent = await api.SignedIn(Roles.Agent);
        var copied = Secured.CookieOf(await agent.SignIn(AccessApi.Login, AccessApi.Password), Secured.SessionName);
        var elsewhere = api.Open();
        await elsewhere.SignIn(AccessApi.Login, AccessApi.Password);

        (await agent.Submit("/sign-out")).Headers.Location!.OriginalString.Should().Be("/sign-in");

        Secured.IsRefused(await api.Bare().Get(Secured.Path, ("Cookie", $"{Secured.SessionName}={copied}"))).Should().BeTrue();
        (await agent.Get(Secured.Path)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await elsewhere.Get(Secured.Path)).StatusCode.Should().Be(HttpStatusCode.OK, "it is another session");
    }

    [Test]
    public async Task Signing_out_everywhere_ends_the_sessions_in_other_browsers_too()
    {
        var agent = await api.SignedIn(Roles.Agent);
        var elsewhere = api.Open();
        await elsewhere.SignIn(AccessApi.Login, AccessApi.Password);

        await agent.Submit("/sign-out?handler=Everywhere");

        (await agent.Get(Secured.Path)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await elsewhere.Get(Secured.Path)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task A_demonstrations_copied_cookie_is_worth_nothing_after_sign_out_and_others_in_the_role_stay()
    {
        await using var demo = await AccessApi.Start(("Demo:Enabled", "true"));
        var (one, other) = (demo.Open(), demo.Open());
        var copied = Secured.CookieOf(await one.Submit("/sign-in?handler=Demo", ("role", Roles.Agent)), Secured.SessionName);
        await other.Submit("/sign-in?handler=Demo", ("role", Roles.Agent));

        await one.Submit("/sign-out?handler=Everywhere");

        Secured.IsRefused(await demo.Bare().Get(Secured.Path, ("Cookie", $"{Secured.SessionName}={copied}"))).Should().BeTrue();
        (await other.Get(Secured.Path)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_ticket_is_renewed_while_in_use_and_one_given_up_ends_the_session_for_both_who_have_it()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var timed = await AccessApi.Start(clock);
        await timed.SignedIn(Roles.Agent);
        var stolen = await timed.Session(AccessApi.Login);
        clock.Advance(TimeSpan.FromMinutes(16));

        var renewed = Secured.CookieOf(await Show(stolen), Secured.SessionName)!;
        (await Show(renewed)).StatusCode.Should().Be(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromMinutes(1));

        Secured.IsRefused(await Show(stolen)).Should().BeTrue();
        Secured.IsRefused(await Show(renewed)).Should().BeTrue("nobody knows which of the two is the person");

        Task<HttpResponseMessage> Show(string cookie) => timed.Bare().Get(Secured.Path, ("Cookie", $"{Secured.SessionName}={cookie}"));
    }

    [Test]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        await api.SignedIn(Roles.Agent);

        var cookie = Secured.Cookies(await api.Open().SignIn(AccessApi.Login, AccessApi.Password)).Single(cookie => cookie.Contains("kci-session=", StringComparison.Ordinal));

        cookie.Should().StartWith("kci-session=").And.ContainAll("httponly", "samesite=lax", "path=/").And.NotContain("domain");
    }

    [Test]
    public async Task Behind_https_the_cookie_is_bound_to_the_host_and_to_tls()
    {
        await using var secure = await AccessApi.Start(("PublicUrl", "https://intake.example"));
        await secure.SignedIn(Roles.Agent);

        var cookie = Secured.Cookies(await secure.Open().SignIn(AccessApi.Login, AccessApi.Password)).Single(cookie => cookie.Contains("kci-session=", StringComparison.Ordinal));

        cookie.Should().StartWith("__Host-kci-session=").And.ContainAll("secure", "httponly", "path=/");
    }

    [Test]
    public async Task One_address_may_not_try_without_end()
    {
        await using var strict = await AccessApi.Start(("SignIn:AttemptsPerMinute", "3"));
        var browser = strict.Open();
        for (var attempt = 0; attempt < 3; attempt++)
            (await browser.SignIn($"nobody{attempt}", "fel lösenord")).StatusCode.Should().Be(HttpStatusCode.OK);

        (await browser.SignIn("nobody", "fel lösenord")).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        (await strict.Open(forwardedFor: "192.0.2.7").SignIn("nobody", "fel lösenord")).StatusCode
            .Should().Be(HttpStatusCode.TooManyRequests, "a stranger's word for an address counts for nothing");
    }
}
