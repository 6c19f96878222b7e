using System.Net;
using System.Text.RegularExpressions;
using FluentAssertions;
using Intake.Core.Access;
using Intake.Tests.Access;
using NUnit.Framework;

namespace Intake.Tests.Accessibility;

public sealed class AccessibilityPageTests
{
    const string Page = "/accessibility";

    [Test]
    public async Task Anybody_reads_the_statement_with_what_the_law_asks_for_and_finds_it_from_every_page()
    {
        await using var api = await AccessApi.Start(("Theme:Name", "Norrby kommun"), ("Accessibility:Contact", "kontakt@norrby.example"), ("Accessibility:Reviewed", "2026-10-02"));
        var stranger = api.Open();

        (await (await stranger.Get("/sign-in")).Html()).Should().Contain("href=\"/accessibility\"");
        var swedish = await (await stranger.Get(Page)).Html();
        swedish.Should().Contain("Norrby kommun").And.Contain("delvis förenlig").And.Contain("2 oktober 2026").And.Contain("kontakt@norrby.example").And.Contain("digg.se");
        await stranger.Submit("/preferences", ("language", "en"));
        (await (await stranger.Get(Page)).Html()).Should().Contain("Accessibility statement").And.Contain("2 October 2026");
    }

    [Test]
    public async Task A_stranger_reports_and_an_administrator_handles_it_and_takes_that_back()
    {
        await using var api = await AccessApi.Start();
        var (stranger, admin) = (api.Open(), await api.SignedIn(Roles.Admin));

        (await stranger.Submit(Page, ("what", "  "))).StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await stranger.Submit(Page, ("what", "Knappen <b>syns</b> inte"), ("where", "Status"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await (await stranger.Get(Page)).Html()).Should().Contain("Rapporten är sparad");

        var list = await (await admin.Get("/admin/accessibility")).Content.ReadAsStringAsync();
        list.Should().Contain("&lt;b&gt;syns").And.Contain("Öppen");
        var id = Regex.Match(list, "name=\"id\" value=\"([0-9a-f-]{36})\"").Groups[1].Value;
        await admin.Submit("/admin/accessibility?handler=Handle", ("id", id));
        (await (await admin.Get("/admin/accessibility")).Html()).Should().Contain("Hanterad").And.Contain("Öppna igen");
        await admin.Submit("/admin/accessibility?handler=Reopen", ("id", id));
        (await (await admin.Get("/admin/accessibility")).Html()).Should().Contain("Markera som hanterad");
    }

    [Test]
    public async Task An_address_may_report_a_few_times_a_minute()
    {
        await using var api = await AccessApi.Start(("Accessibility:ReportsPerMinute", "2"));
        var stranger = api.Open();
        for (var report = 0; report < 2; report++) await stranger.Submit(Page, ("what", "Knappen syns inte"));

        var third = await stranger.Submit(Page, ("what", "Knappen syns inte"));

        third.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        third.Headers.RetryAfter.Should().NotBeNull();
        (await third.Html()).Should().Contain("Knappen syns inte", "what she wrote is not lost");
        (await api.Store.Database.Read(session => session.Single<long>("select count(*) from accessibility_reports"))).Should().Be(2);
    }
}
