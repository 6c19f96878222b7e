using System.Net;
using System.Text.RegularExpressions;
using FluentAssertions;
using Intake.Core.Access;
using Microsoft.Extensions.Time.Testing;
using NUnit.Framework;

namespace Intake.Tests.Access;

public class RequiredFactorTests
{
    readonly FakeTimeProvider clock = new(new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));
    AccessApi api = null!;
    Browser browser = null!;

    [SetUp]
    public async Task Start()
    {
        api = await AccessApi.Start(clock, ("SignIn:AttemptsPerMinute", "1000"), ("SignIn:RequireSecondFactor:0", Roles.Admin));
        browser = await api.SignedIn(Roles.Admin);
    }

    [TearDown]
    public async Task Stop() => await api.DisposeAsync();

    [Test]
    public async Task Who_must_have_a_second_factor_sets_it_up_before_anything_else_opens()
    {
        (await browser.Get("/")).Headers.Location!.OriginalString.Should().StartWith("/sign-in?returnUrl");
        (await (await browser.Get("/sign-in/enrol")).Html()).Should().Contain("Din roll kräver");

        var shown = await (await browser.Submit("/sign-in/enrol?handler=Begin")).Html();
        var phone = new Phone(clock, Regex.Match(shown, "id=\"secret\">([A-Z2-7 ]+)<").Groups[1].Value.Replace(" ", ""));
        var wrong = await browser.SubmitTo("/sign-in/enrol?handler=Confirm", "/sign-in/enrol", ("code", phone.Wrong()));
        (await wrong.Html()).Should().Contain(AccessRefusals.WrongCode.Sv).And.Contain("id=\"secret\"");
        (await browser.Get("/metrics")).StatusCode.Should().NotBe(HttpStatusCode.OK);
        var done = await (await browser.SubmitTo("/sign-in/enrol?handler=Confirm", "/sign-in/enrol", ("code", phone.Code))).Html();

        Regex.Matches(done, "<code class=\"secret\">([a-z2-9-]{29})</code>").Should().HaveCount(10);
        done.Should().NotContain(phone.Secret);
        (await browser.Get("/metrics")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await browser.Get("/sign-in/enrol")).StatusCode.Should().Be(HttpStatusCode.Redirect, "that step is over");
    }

    [Test]
    public async Task A_second_factor_that_the_role_asks_for_is_not_switched_off()
    {
        var shown = await (await browser.Submit("/sign-in/enrol?handler=Begin")).Html();
        var phone = new Phone(clock, Regex.Match(shown, "id=\"secret\">([A-Z2-7 ]+)<").Groups[1].Value.Replace(" ", ""));
        await browser.SubmitTo("/sign-in/enrol?handler=Confirm", "/sign-in/enrol", ("code", phone.Code));

        var page = await (await browser.Get("/profile/factor")).Html();
        var refused = await browser.SubmitTo("/profile/factor?handler=Off", "/profile/factor", ("present", AccessApi.Password), ("code", phone.Next()));

        page.Should().NotContain("Stäng av").And.Contain("Din roll kräver");
        refused.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await refused.Html()).Should().Contain(AccessRefusals.FactorRequired.Sv);
    }

    [Test]
    public async Task A_role_that_does_not_exist_stops_the_start()
    {
        await using var wrong = await AccessApi.Start(("SignIn:RequireSecondFactor:0", "administrator"));

        wrong.Invoking(one => one.Services).Should().Throw<Microsoft.Extensions.Options.OptionsValidationException>();
    }
}
