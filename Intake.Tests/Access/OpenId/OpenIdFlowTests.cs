using System.Net;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Audit;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Access.OpenId;

/// <summary>Code flow with PKCE against a real provider, over real connections.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class OpenIdFlowTests
{
    OpenIdSite site = null!;

    [OneTimeSetUp]
    public async Task Open() => site = await OpenIdSite.Open();

    [OneTimeTearDown]
    public async Task Close()
    {
        if (site is not null) await site.DisposeAsync();
    }

    [Test]
    public async Task The_first_sign_in_makes_an_account_with_role_and_units()
    {
        Known("eva", ["KC-Svarar", "Annat"], ["g-trafik", "g-okand"]);
        var browser = site.Open();

        var answer = await site.SignIn(browser, "eva", "/backlog?q=1");

        answer.Headers.Location!.OriginalString.Should().Be("/backlog?q=1");
        (await OpenIdSite.Ask(browser)).Should().Be(HttpStatusCode.OK);
        var account = await Account("eva");
        (account.Role, account.Units, account.Name, account.Issuer).Should().Be((Roles.Agent, "Trafiknämnden", "Namn eva", site.Provider.Address + "/"));
        (await site.Audited()).Should().Contain("system:openid user.create agent").And.Contain($"user:{account.Id} session.begin openid");
    }

    [Test]
    public async Task The_next_sign_in_brings_role_and_units_up_to_date_and_ends_older_sessions()
    {
        Known("bo", ["KC-Svarar"], ["g-trafik"]);
        var (older, newer) = (site.Open(), site.Open());
        await site.SignIn(older, "bo");
        var first = await Account("bo");

        Known("bo", ["KC-Svarar", "KC-Analys"], ["g-social", "g-trafik"]);
        await site.SignIn(newer, "bo");

        var second = await Account("bo");
        second.Id.Should().Be(first.Id, "it is the same person");
        (second.Role, second.Units).Should().Be((Roles.Analyst, "Socialnämnden\nTrafiknämnden"));
        (await OpenIdSite.Ask(newer, "/delivery")).Should().Be(HttpStatusCode.OK);
        (await OpenIdSite.Ask(older)).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Every_unit_and_a_claim_with_an_equals_sign_are_understood()
    {
        Known("drift", ["cn=drift,o=kommun", "KC-Svarar"], ["g-alla", "g-trafik"]);

        await site.SignIn(site.Open(), "drift");

        (await Account("drift")).Should().Match<AccountRow>(account => account.Role == Roles.Admin && account.Units == "*");
    }

    [Test]
    public async Task A_person_without_a_role_is_told_so_and_gets_no_account()
    {
        Known("gast", ["Annat", "kc-svarar"], []);
        var browser = site.Open();

        var answer = await site.SignIn(browser, "gast");

        answer.Headers.Location!.OriginalString.Should().Be("/sign-in/openid/refused?because=no_role");
        (await (await browser.GetAsync(answer.Headers.Location)).Html()).Should().Contain("du har ingen roll i den här tjänsten");
        (await Find("gast")).Should().BeNull();
        (await OpenIdSite.Ask(browser)).Should().Be(HttpStatusCode.Unauthorized);
        (await site.Audited()).Should().Contain("system:openid sign-in.refused no_role");
    }

    [Test]
    public async Task Whoever_loses_every_role_is_signed_out_at_the_next_try()
    {
        Known("slutat", ["KC-Svarar"], []);
        var (here, there) = (site.Open(), site.Open());
        await site.SignIn(here, "slutat");

        Known("slutat", [], []);
        await site.SignIn(there, "slutat");

        (await OpenIdSite.Ask(here)).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task A_disabled_account_stays_out()
    {
        Known("avstangd", ["KC-Svarar"], []);
        await site.SignIn(site.Open(), "avstangd");
        (await site.Api.Services.GetRequiredService<Accounts>().Disable((await Account("avstangd")).Login, Actor.Operator("test"))).Should().BeNull();
        var browser = site.Open();

        (await site.SignIn(browser, "avstangd")).Headers.Location!.OriginalString.Should().Be("/sign-in/openid/refused?because=disabled");

        (await OpenIdSite.Ask(browser)).Should().Be(HttpStatusCode.Unauthorized);
    }

    [TestCase("https://evil.example/")]
    [TestCase("//evil.example/")]
    [TestCase("/\\evil.example/")]
    [TestCase("javascript:alert(1)")]
    public async Task After_sign_in_a_person_stays_on_this_site(string returnUrl)
    {
        Known("kvar", ["KC-Svarar"], []);

        (await site.SignIn(site.Open(), "kvar", returnUrl)).Headers.Location!.OriginalString.Should().Be("/");
    }

    [Test]
    public async Task The_question_holds_state_nonce_and_a_hashed_verifier_and_no_secret()
    {
        var asked = QueryHelpers.ParseQuery((await OpenIdSite.Begin(site.Open())).Query);

        (asked["response_type"].ToString(), asked["code_challenge_method"].ToString()).Should().Be(("code", "S256"));
        // Without response_mode a code comes back by query.
        asked.Keys.Should().Contain(["state", "nonce", "code_challenge"]).And.NotContain(["client_secret", "code_verifier", "response_mode"]);
        asked["scope"].ToString().Should().Be("openid profile");
        asked["redirect_uri"].ToString().Should().Be(site.Api.Address + "sign-in/openid/callback");
    }

    [Test]
    public async Task A_code_is_good_once_and_only_for_the_browser_that_began()
    {
        Known("kod", ["KC-Svarar"], []);
        var (own, thief) = (site.Open(), site.Open());
        var answer = await site.Answer(await OpenIdSite.Begin(own), "kod");
        await OpenIdSite.Begin(thief);
        (await thief.GetAsync(answer)).Headers.Location!.OriginalString.Should().StartWith("/sign-in/openid/refused");

        (await own.GetAsync(answer)).Headers.Location!.OriginalString.Should().Be("/");
        (await own.GetAsync(answer)).Headers.Location!.OriginalString.Should().StartWith("/sign-in/openid/refused");

        var code = QueryHelpers.ParseQuery(answer.Query)["code"].ToString();
        var state = QueryHelpers.ParseQuery((await OpenIdSite.Begin(thief)).Query)["state"].ToString();
        var injected = $"/sign-in/openid/callback?code={Uri.EscapeDataString(code)}&state={Uri.EscapeDataString(state)}&iss={Uri.EscapeDataString(site.Provider.Address + "/")}";
        (await thief.GetAsync(injected)).Headers.Location!.OriginalString.Should().StartWith("/sign-in/openid/refused");
        (await OpenIdSite.Ask(thief)).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task A_session_that_the_browser_had_ends_when_another_begins()
    {
        Known("fore", ["KC-Svarar"], []);
        var browser = site.Open();
        await site.SignIn(browser, "fore");
        await site.SignIn(browser, "fore");

        var account = await Account("fore");
        (await site.Api.Database.Read(session => session.Single<long>("select count(*) from sessions where person = @Id and ended_at is null", new { account.Id }))).Should().Be(1);
    }

    [Test]
    public async Task Signing_out_ends_the_session_and_offers_to_sign_out_at_the_provider_too()
    {
        Known("ut", ["KC-Svarar"], []);
        var browser = site.Open();
        await site.SignIn(browser, "ut");

        var answer = await new Browser(browser).Submit("/sign-out");

        answer.Headers.Location!.OriginalString.Should().Be("/sign-in/openid/signed-out");
        (await OpenIdSite.Ask(browser)).Should().Be(HttpStatusCode.Unauthorized);
        var page = await (await browser.GetAsync(answer.Headers.Location)).Html();
        var address = System.Text.RegularExpressions.Regex.Match(page, "href=\"(http[^\"]+)\"").Groups[1].Value;
        using var provider = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        (await provider.GetAsync(address)).Headers.Location.Should().Be(new Uri(site.Api.Address, "sign-in"));
    }

    [Test]
    public async Task Another_site_cannot_begin_a_session_for_a_person()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in/openid");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        (await site.Open().SendAsync(request)).Headers.Location!.OriginalString.Should().Be("/sign-in");
    }

    [Test]
    public async Task A_refusal_at_the_provider_is_told_as_cancelled() =>
        (await site.SignIn(site.Open(), "nobody")).Headers.Location!.OriginalString.Should().Be("/sign-in/openid/refused?because=cancelled");

    void Known(string login, string[] roles, string[] groups) => site.Provider.People[login] = new($"subject-{login}", $"Namn {login}", roles, groups);

    async Task<AccountRow> Account(string login) => (await Find(login))!;

    Task<AccountRow?> Find(string login) => site.Api.Database.Read(session => session.First<AccountRow>(
        "select id, login, name, role, units, created_at, disabled_at, issuer from users where subject = @subject", new { subject = $"subject-{login}" }));
}
