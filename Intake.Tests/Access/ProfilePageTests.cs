using System.Net;
using System.Text.RegularExpressions;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Audit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Intake.Tests.Access;

public class ProfilePageTests
{
    const string Better = "nyckelpiga under tunnelbanan";

    readonly FakeTimeProvider clock = new(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    AccessApi api = null!;
    Browser browser = null!;

    [SetUp]
    public async Task Start()
    {
        api = await AccessApi.Start(clock, ("SignIn:AttemptsPerMinute", "1000"));
        browser = await api.SignedIn(Roles.Analyst);
    }

    [TearDown]
    public async Task Stop() => await api.DisposeAsync();

    [Test]
    public async Task It_says_who_one_is_and_who_can_change_it()
    {
        await api.Services.GetRequiredService<Accounts>().SetUnits(AccessApi.Login, ["Socialnämnden"], Actor.Operator("test"));
        await browser.SignIn(AccessApi.Login, AccessApi.Password);

        var page = await (await browser.Get("/profile")).Html();

        page.Should().ContainAll("Anna", AccessApi.Login, "analytiker", "Socialnämnden", "ändras av en administratör", "Avstängd");
        (await (await browser.Get("/")).Html()).Should().Contain("href=\"/profile\"");
    }

    [Test]
    public async Task A_new_password_asks_for_the_present_one_and_ends_every_other_session()
    {
        var elsewhere = await SignedInElsewhere();

        var done = await browser.Submit("/profile/password", ("present", AccessApi.Password), ("password", Better));

        (await done.Html()).Should().Contain("Lösenordet är bytt");
        (await browser.Get("/api/v1/contacts")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await elsewhere.Get("/api/v1/contacts")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await Enters(AccessApi.Password)).Should().BeFalse();
        (await Enters(Better)).Should().BeTrue();
        (await Audited()).Should().Contain("user.password");
    }

    [TestCase("fel lösenord", Better, "wrong_password")]
    [TestCase("", Better, "wrong_password")]
    [TestCase(AccessApi.Password, "kort", "password_length")]
    [TestCase(AccessApi.Password, "sommar2026!!", "password_guessable")]
    public async Task A_password_change_is_refused_with_what_to_do(string present, string wanted, string code)
    {
        var answer = await browser.Submit("/profile/password", ("present", present), ("password", wanted));

        var refusal = new[] { AccessRefusals.WrongPassword, AccessRefusals.PasswordLength, AccessRefusals.PasswordGuessable }.Single(one => one.Code == code);
        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await answer.Html()).Should().Contain(refusal.Sv).And.NotContain(present.Length > 0 ? $"value=\"{present}\"" : "value=\"fel").And.NotContain($"\"{wanted}\"");
        (await Enters(AccessApi.Password)).Should().BeTrue();
    }

    [Test]
    public async Task Guesses_at_the_present_password_lock_it_as_at_sign_in()
    {
        for (var guess = 0; guess < 10; guess++) await browser.Submit("/profile/password", ("present", "fel lösenord"), ("password", Better));

        (await browser.Submit("/profile/password", ("present", AccessApi.Password), ("password", Better))).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Enters(AccessApi.Password)).Should().BeFalse();
    }

    [Test]
    public async Task A_second_factor_is_set_up_asked_for_renewed_and_switched_off()
    {
        var elsewhere = await SignedInElsewhere();
        (await browser.SubmitTo("/profile/factor?handler=Begin", "/profile/factor", ("present", "fel lösenord"))).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        var (phone, codes) = await SetUp();
        (await elsewhere.Get("/api/v1/contacts")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await browser.Get("/api/v1/contacts")).StatusCode.Should().Be(HttpStatusCode.OK);

        (await browser.Submit("/profile/password", ("present", AccessApi.Password), ("password", Better))).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity, "the code is asked for too");
        var renewed = await Change("Renew", phone.Next());
        Codes(renewed).Should().HaveCount(10).And.NotIntersectWith(codes);
        (await Change("Off", phone.Wrong())).Should().Contain(AccessRefusals.WrongCode.Sv);
        (await Change("Off", phone.Next())).Should().Contain("är avstängd");

        (await Enters(AccessApi.Password)).Should().BeTrue("no code is asked for");
        (await Audited()).Should().ContainInOrder("user.factor-on", "user.recovery-codes", "user.factor-off");
    }

    [Test]
    public async Task After_it_was_set_up_no_page_shows_the_secret_or_a_recovery_code()
    {
        var (phone, codes) = await SetUp();
        await browser.SubmitTo("/profile/factor?handler=Confirm", "/profile/factor", ("code", "123456"));

        foreach (var path in new[] { "/profile", "/profile/factor", "/profile/password", "/profile/factor?handler=Begin" })
        {
            var html = Regex.Replace(await (await browser.Get(path)).Html(), @"\s", "");
            html.Should().NotContain(phone.Secret).And.NotContain("<svgclass=\"qr\"");
            codes.Should().OnlyContain(code => !html.Contains(code));
        }
        api.Log.Text.Should().NotContainAny(phone.Secret, AccessApi.Password, codes[0]);
    }

    [Test]
    public async Task Sessions_are_seen_and_ended_one_by_one_or_all_but_this_one_by_whoever_knows_the_password()
    {
        var (first, second) = (await SignedInElsewhere(), await SignedInElsewhere());
        var other = Ids(await (await browser.Get("/profile")).Html());
        other.Should().HaveCount(2);

        (await browser.SubmitTo("/profile?handler=End", "/profile", ("id", "others"), ("present", "fel lösenord"))).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Open(first, second)).Should().Be(2);
        await browser.SubmitTo("/profile?handler=End", "/profile", ("id", other[0]), ("present", AccessApi.Password));
        (await Open(first, second)).Should().Be(1);
        await browser.SubmitTo("/profile?handler=End", "/profile", ("id", "others"), ("present", AccessApi.Password));

        (await Open(first, second)).Should().Be(0);
        (await browser.Get("/api/v1/contacts")).StatusCode.Should().Be(HttpStatusCode.OK);
        Ids(await (await browser.Get("/profile")).Html()).Should().BeEmpty();
        (await Audited()).Should().Contain(["session.end", "session.end-all"]);
    }

    [Test]
    public async Task Nobody_ends_anothers_session()
    {
        await api.Services.GetRequiredService<Users>().Create(new("bo", "Bo", Roles.Admin, AccessApi.Password));
        var bo = api.Open();
        await bo.SignIn("bo", AccessApi.Password);
        var id = await api.Store.Database.Read(session => session.Single<string>("select s.id from sessions s join users u on u.id = s.person where u.login = 'bo'"));

        await browser.SubmitTo("/profile?handler=End", "/profile", ("id", id), ("present", AccessApi.Password));

        (await bo.Get("/api/v1/contacts")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_person_of_the_demonstration_and_a_key_have_nothing_to_change()
    {
        await using var demo = await AccessApi.Start(("Demo:Enabled", "true"));
        var visitor = demo.Open();
        await visitor.SubmitTo("/sign-in?handler=Demo", "/sign-in", ("role", Roles.Agent));

        (await (await visitor.Get("/profile")).Html()).Should().Contain("inget konto").And.NotContain("/profile/password");
        var (program, _) = await api.WithKey(Scopes.Admin);
        foreach (var path in new[] { "/profile/password", "/profile/factor" })
        {
            (await visitor.Get(path)).StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await program.GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        }
        (await program.GetAsync("/profile")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    async Task<(Phone Phone, List<string> Codes)> SetUp()
    {
        var shown = await (await browser.SubmitTo("/profile/factor?handler=Begin", "/profile/factor", ("present", AccessApi.Password))).Html();
        var phone = new Phone(clock, Regex.Match(shown, "id=\"secret\">([A-Z2-7 ]+)<").Groups[1].Value.Replace(" ", ""));
        var done = await (await browser.SubmitTo("/profile/factor?handler=Confirm", "/profile/factor", ("code", phone.Code))).Html();
        Codes(done).Should().HaveCount(10);
        return (phone, Codes(done));
    }

    async Task<string> Change(string handler, string code) => await (await browser.SubmitTo(
        $"/profile/factor?handler={handler}", "/profile/factor", ("present", AccessApi.Password), ("code", code))).Html();

    async Task<Browser> SignedInElsewhere()
    {
        var elsewhere = api.Open();
        await elsewhere.SignIn(AccessApi.Login, AccessApi.Password);
        return elsewhere;
    }

    async Task<bool> Enters(string password)
    {
        var stranger = api.Open();
        await stranger.SignIn(AccessApi.Login, password);
        return (await stranger.Get("/api/v1/contacts")).StatusCode == HttpStatusCode.OK;
    }

    static async Task<int> Open(params Browser[] browsers)
    {
        var answers = await Task.WhenAll(browsers.Select(one => one.Get("/api/v1/contacts")));
        return answers.Count(answer => answer.StatusCode == HttpStatusCode.OK);
    }

    static List<string> Codes(string html) => [.. Regex.Matches(html, "<code class=\"secret\">([a-z2-9-]{29})</code>").Select(code => code.Groups[1].Value)];

    static List<string> Ids(string html) => [.. Regex.Matches(html, "type=\"radio\" name=\"id\" value=\"([0-9a-f-]{36})\"").Select(id => id.Groups[1].Value)];

    Task<IReadOnlyList<string>> Audited() => api.Store.Database.Read(session => session.Query<string>("select action from audit order by seq"));
}
