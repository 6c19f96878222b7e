using System.Net;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Security;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Access;

public class TwoStepTests : TwoStepFixture
{
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
    public async Task Neither_secret_nor_code_is_ever_logged()
    {
        var code = phone.Next();
        await Through(code);
        await Through(codes[0]);

        api.Log.Text.Should().NotBeEmpty().And.NotContainAny(phone.Secret, code, codes[0], codes[0].Replace("-", ""));
    }
}
