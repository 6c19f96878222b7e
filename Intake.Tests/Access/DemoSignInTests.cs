using System.Net;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Core.Demo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace Intake.Tests.Access;

public class DemoSignInTests
{
    [Test]
    public async Task In_a_demo_anyone_may_try_each_role_without_an_account()
    {
        await using var api = await AccessApi.Start(("Demo:Enabled", "true"));
        var browser = api.Open();

        (await (await browser.Get("/sign-in")).Html()).Should().ContainAll("Det här är en demo", "Prova som handläggare", "Prova som analytiker", "Prova som administratör");
        (await TryAs(browser, Roles.Analyst)).StatusCode.Should().Be(HttpStatusCode.Redirect);

        (await browser.Get("/api/v1/contacts")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await api.Store.Database.Read(session => session.Single<long>("select count(*) from users"))).Should().Be(0);
    }

    [Test]
    public async Task Outside_a_demo_the_same_form_is_refused()
    {
        await using var api = await AccessApi.Start();
        var browser = api.Open();

        (await (await browser.Get("/sign-in")).Html()).Should().NotContain("Prova som");
        (await TryAs(browser, Roles.Admin)).StatusCode.Should().Be(HttpStatusCode.NotFound);

        (await browser.Get("/api/v1/contacts")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task A_demo_session_ends_with_the_demo()
    {
        await using var api = await AccessApi.Start(("Demo:Enabled", "true"));
        var browser = api.Open();
        await TryAs(browser, Roles.Admin);

        api.Services.GetRequiredService<IConfiguration>()["Demo:Enabled"] = "false";
        api.Services.GetRequiredService<IOptionsMonitorCache<DemoOptions>>().Clear();

        (await browser.Get("/api/v1/contacts")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task A_demo_has_no_role_but_the_three()
    {
        await using var api = await AccessApi.Start(("Demo:Enabled", "true"));

        (await TryAs(api.Open(), "root")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    static async Task<HttpResponseMessage> TryAs(Browser browser, string role)
    {
        var form = new Dictionary<string, string> { ["role"] = role, ["__RequestVerificationToken"] = await browser.Token("/sign-in") };
        return await browser.Post("/sign-in?handler=Demo", new FormUrlEncodedContent(form));
    }
}
