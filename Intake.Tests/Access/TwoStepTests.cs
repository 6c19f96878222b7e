using System.Net;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Intake.Tests.Access;

public class TwoStepTests
{
    const string HalfWayName = "kci-half-way";

    readonly FakeTimeProvider clock = new(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    AccessApi api = null!;
    Phone phone = null!;
    IReadOnlyList<string> codes = [];

    [SetUp]
    public async Task Start()
    {
        api = await AccessApi.Start(clock, ("SignIn:AttemptsPerMinute", "1000"));
        (phone, codes) = await Enrolled(AccessApi.Login, Roles.Analyst);
    }

    [TearDown]
    public async Task Stop() => await api.DisposeAsync();

    [Test]
    public async Task After_the_password_a_code_opens_and_leads_to_where_the_person_was_going()
    {
        var browser = api.Open();

        var first = await browser.SignIn(AccessApi.Login, AccessApi.Password, "/backlog?q=1");
        first.Headers.Location!.OriginalString.Should().Be("/sign-in/code");
        (await browser.Get("/api/v1/contacts")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        var second = await browser.Submit("/sign-in/code", ("code", phone.Next()));

        second.Headers.Location!.OriginalString.Should().Be("/backlog?q=1");
        (await browser.Get("/api/v1/contacts")).StatusCode.Should().Be(HttpStatusCode.OK);
        Secured.Cookies(second).Should().Contain(cookie => cookie.StartsWith($"{HalfWayName}=;"), "what is used up is thrown away");
    }

    [Test]
    public async Task A_wrong_a_used_and_no_code_open_nothing()
    {
        var browser = api.Open();
        await browser.SignIn(AccessApi.Login, AccessApi.Password);

        foreach (var code in new[] { phone.Wrong(), phone.Code, "", new string('9', 40) })
        {
            var answer = await browser.Submit("/sign-in/code", ("code", code));
            (await answer.Html()).Should().Contain(AccessRefusals.WrongCode.Sv);
        }
        (await browser.Get("/api/v1/contacts")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task A_recovery_code_opens_once()
    {
        (await Through(codes[3])).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await Through(codes[3])).StatusCode.Should().Be(HttpStatusCode.OK);
        (await Through(codes[4])).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Test]
    public async Task Whoever_has_not_the_right_password_learns_nothing_at_the_second_step()
    {
        var (wrong, unknown) = (api.Open(), api.Open());
        (await wrong.SignIn(AccessApi.Login, "fel lösenord")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await unknown.SignIn("finns-inte", "fel lösenord")).StatusCode.Should().Be(HttpStatusCode.OK);

        foreach (var page in new[] { "/sign-in/code", "/sign-in/enrol" })
            foreach (var browser in new[] { wrong, unknown, api.Open() })
                (await browser.Get(page)).Headers.Location!.OriginalString.Should().Be("/sign-in?late=true");
        (await (await wrong.Get("/sign-in?late=true")).Html()).Should().Contain("hann gå ut");
    }

    [Test]
    public async Task Half_way_nothing_opens_of_all_that_asks_for_somebody_known()
    {
        var client = api.Bare();
        var halfWay = await HalfWay();
        var routes = api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null).Select(Address).Distinct().ToList();
        var opened = new List<string>();

        foreach (var route in routes)
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
                foreach (var name in new[] { HalfWayName, Secured.SessionName })
                    using (var answer = await client.Send(method, route, method == HttpMethod.Post ? Answers.Contact() : null, ("Cookie", $"{name}={halfWay}")))
                        if (answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.MethodNotAllowed or HttpStatusCode.UnsupportedMediaType)) opened.Add($"{method} {route} as {name}: {(int)answer.StatusCode}");

        TestContext.Out.WriteLine($"{routes.Count} routes × 2 methods × 2 names, {opened.Count} opened");
        routes.Should().HaveCountGreaterThan(15);
        opened.Should().BeEmpty();
        (await client.Get("/sign-in/code", ("Cookie", $"{HalfWayName}={halfWay}"))).StatusCode.Should().Be(HttpStatusCode.OK, "it is the control");
    }

    [Test]
    public async Task A_tampered_or_swapped_half_way_cookie_leads_back_to_the_password()
    {
        var client = api.Bare();
        var halfWay = await HalfWay();
        await api.Open("bo", Roles.Admin);
        var session = await api.Session("bo");
        var bad = Enumerable.Range(0, 20).Select(part => halfWay.Length * part / 20).Select(at => halfWay[..at] + (halfWay[at] == 'Q' ? 'R' : 'Q') + halfWay[(at + 1)..])
            .Append(halfWay[..^8]).Append(session).Append("").ToList();

        foreach (var cookie in bad)
            (await client.Get("/sign-in/code", ("Cookie", $"{HalfWayName}={cookie}"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await client.Get("/sign-in/enrol", ("Cookie", $"{HalfWayName}={halfWay}"))).StatusCode.Should().Be(HttpStatusCode.Redirect, "it is for a code");
    }

    [Test]
    public async Task After_five_minutes_half_way_is_over()
    {
        var browser = api.Open();
        await browser.SignIn(AccessApi.Login, AccessApi.Password);
        var copied = await HalfWay();

        clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        (await browser.Get("/sign-in/code")).StatusCode.Should().Be(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromSeconds(2));

        (await browser.Get("/sign-in/code")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await api.Bare().Get("/sign-in/code", ("Cookie", $"{HalfWayName}={copied}"))).StatusCode.Should().Be(HttpStatusCode.Redirect, "a browser's word for the time counts for nothing");
    }

    [Test]
    public async Task Half_way_ends_when_the_account_changes()
    {
        var halfWay = await HalfWay();

        await api.Services.GetRequiredService<Accounts>().Disable(AccessApi.Login, Core.Audit.Actor.Operator("test"));

        (await api.Bare().Get("/sign-in/code", ("Cookie", $"{HalfWayName}={halfWay}"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Test]
    public async Task Ten_wrong_codes_lock_the_step_and_an_address_may_not_try_without_end()
    {
        var browser = api.Open();
        await browser.SignIn(AccessApi.Login, AccessApi.Password);
        for (var guess = 0; guess < 10; guess++) await browser.Submit("/sign-in/code", ("code", phone.Wrong()));
        (await browser.Submit("/sign-in/code", ("code", phone.Next()))).StatusCode.Should().Be(HttpStatusCode.OK);

        await using var strict = await AccessApi.Start(("SignIn:AttemptsPerMinute", "3"));
        var user = await Account(strict, "eva", Roles.Agent);
        await Phone.Enrol(strict.Services.GetRequiredService<SecondFactors>(), user.Id, new(DateTimeOffset.UtcNow));
        var other = strict.Open();
        await other.SignIn("eva", AccessApi.Password);
        for (var guess = 0; guess < 2; guess++) (await other.Submit("/sign-in/code", ("code", "1"))).StatusCode.Should().Be(HttpStatusCode.OK);
        (await other.Submit("/sign-in/code", ("code", "1"))).StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Test]
    public async Task Behind_https_the_half_way_cookie_is_bound_to_the_host_and_to_tls()
    {
        await using var secure = await AccessApi.Start(clock, ("PublicUrl", "https://intake.example"));
        var user = await Account(secure, "eva", Roles.Agent);
        await Phone.Enrol(secure.Services.GetRequiredService<SecondFactors>(), user.Id, clock);

        var cookie = Secured.Cookies(await secure.Open().SignIn("eva", AccessApi.Password)).Single();

        cookie.Should().StartWith("__Host-kci-half-way=").And.ContainAll("secure", "httponly", "path=/", "samesite=lax");
    }

    [Test]
    public async Task Neither_secret_nor_code_is_ever_logged()
    {
        var code = phone.Next();
        await Through(code);
        await Through(codes[0]);

        api.Log.Text.Should().NotBeEmpty().And.NotContainAny(phone.Secret, code, codes[0], codes[0].Replace("-", ""));
    }

    async Task<HttpResponseMessage> Through(string code)
    {
        var browser = api.Open();
        await browser.SignIn(AccessApi.Login, AccessApi.Password);
        return await browser.Submit("/sign-in/code", ("code", code));
    }

    async Task<string> HalfWay() => Secured.CookieOf(await api.Open().SignIn(AccessApi.Login, AccessApi.Password), HalfWayName)!;

    async Task<(Phone, IReadOnlyList<string>)> Enrolled(string login, string role) =>
        await Phone.Enrol(api.Services.GetRequiredService<SecondFactors>(), (await Account(api, login, role)).Id, clock);

    static async Task<User> Account(AccessApi api, string login, string role)
    {
        var users = api.Services.GetRequiredService<Users>();
        await users.Create(new(login, login, role, AccessApi.Password));
        return (await users.Verify(login, AccessApi.Password))!;
    }

    static string Address(RouteEndpoint endpoint) => "/" + string.Join('/', (endpoint.RoutePattern.RawText ?? "").Trim('/').Split('/')
        .Select(part => part.StartsWith('{') ? part.StartsWith("{documentName", StringComparison.Ordinal) ? "v1" : "unknown" : part.Replace("{documentName}", "v1", StringComparison.Ordinal)));
}
