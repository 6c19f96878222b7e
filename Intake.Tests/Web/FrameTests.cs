using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Intake.Tests.Web;

[Parallelizable(ParallelScope.All)]
public class FrameTests
{
    [TestCase("agent", "Hem", "Flagga", "Mina flaggor", "Backlogg")]
    [TestCase("analyst", "Hem", "Flagga", "Mina flaggor", "Backlogg", "Utskick")]
    [TestCase("manager", "Hem", "Backlogg")]
    [TestCase("dpo", "Hem", "Backlogg", "Personuppgifter", "Logg", "Gallring")]
    [TestCase("admin", "Hem", "Flagga", "Mina flaggor", "Backlogg", "Utskick", "Gallring", "Administration", "API-dokumentation")]
    public async Task The_menu_holds_what_the_role_may_see_and_every_place_in_it_exists(string role, params string[] texts)
    {
        await using var visit = await Site.Visit(role);
        await visit.Open("/");
        var links = visit.Page.Locator(".site-menu a");

        (await links.AllInnerTextsAsync()).Should().Equal(texts);
        foreach (var path in await links.EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))"))
            (await visit.Open(path)).Should().Be(200, path);
    }

    [Test]
    public async Task A_stranger_is_led_to_sign_in_and_back_to_where_they_were_going()
    {
        await using var visit = await Site.Visit(role: null);
        await visit.Open("/backlog?kind=idea");
        (await visit.Page.Locator(".site-menu").CountAsync()).Should().Be(0);

        await visit.Page.ClickAsync("button[value=agent]");

        await visit.Page.WaitForURLAsync(new Regex("/backlog.kind=idea$"));
    }

    [Test]
    public async Task Signing_out_takes_one_click_and_ends_at_sign_in()
    {
        await using var visit = await Site.Visit(role: null);
        await visit.Open("/sign-in");
        await visit.Page.ClickAsync("button[value=agent]");
        await visit.Page.Locator(".site-menu").WaitForAsync();

        await visit.Page.ClickAsync("text=Logga ut");

        await visit.Page.WaitForURLAsync(new Regex("/sign-in$"));
        await visit.Open("/backlog");
        visit.Page.Url.Should().Contain("/sign-in?returnUrl=");
    }

    [Test]
    public async Task Chosen_language_and_appearance_are_remembered_over_the_browsers()
    {
        await using var visit = await Site.Visit("agent", "en", ColorScheme.Light);
        await visit.Open("/backlog?kind=idea");
        await visit.Page.ClickAsync("button[name=language]");
        await visit.Page.Locator("html[lang=sv]").WaitForAsync();
        await visit.Page.ClickAsync("button[name=scheme][value=dark]");
        await visit.Page.Locator("html[data-color-scheme=dark]").WaitForAsync();

        visit.Page.Url.Should().EndWith("/backlog?kind=idea");
        await visit.Open("/");
        (await visit.Page.GetAttributeAsync("html", "lang")).Should().Be("sv");
        (await Background(visit.Page)).Should().BeLessThan(40);
        await visit.Page.ClickAsync("button[name=scheme][value=auto]");
        await visit.Page.Locator("html[data-color-scheme=auto]").WaitForAsync();
        (await Background(visit.Page)).Should().BeGreaterThan(240);
    }

    [Test]
    public async Task A_preference_never_leads_to_another_site()
    {
        using var client = Site.Api.Anonymous();
        var answer = await client.PostAsync("/preferences", Form("https://evil.example/"));
        answer.Headers.Location!.OriginalString.Should().Be("/");

        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        ((int)(await client.PostAsync("/preferences", Form("/"))).StatusCode).Should().Be(400);
    }

    [Test]
    public async Task A_page_that_does_not_exist_says_what_to_do()
    {
        await using var visit = await Site.Visit("agent");

        (await visit.Open("/nothing-here")).Should().Be(404);
        (await visit.Page.Locator("h1").InnerTextAsync()).Should().Be("Sidan finns inte");
        await visit.Follow("main .ds-button");
        visit.Page.Url.Should().EndWith("/backlog");
    }

    [Test]
    public async Task A_role_that_may_not_see_a_page_gets_told_so()
    {
        await using var visit = await Site.Visit("agent");

        (await visit.Open("/delivery")).Should().Be(403);
        (await visit.Page.Locator("h1").InnerTextAsync()).Should().Be("Du har inte behörighet till sidan");
        (await visit.Open("/docs")).Should().Be(200, "the documentation asks for sign-in only");
    }

    [Test]
    public async Task A_form_that_lost_its_token_gets_a_page_and_not_an_empty_answer()
    {
        using var client = Site.Api.Anonymous();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        var answer = await client.PostAsync("/sign-in", Form("/"));

        ((int)answer.StatusCode).Should().Be(400);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("Det gick inte att läsa det du skickade").And.NotContain("   at ");
    }

    [Test]
    public async Task The_documentation_works_under_its_own_policy()
    {
        await using var visit = await Site.Visit("admin");

        await visit.Open("/docs");

        await visit.Page.GetByText("/api/v1/contacts").First.WaitForAsync(new() { Timeout = 20_000 });
        visit.ShouldHaveStayedOnThisSite();
    }

    static FormUrlEncodedContent Form(string returnUrl) => new(new Dictionary<string, string> { ["language"] = "en", ["returnUrl"] = returnUrl });

    // 0–255
    static Task<int> Background(IPage page) =>
        page.EvaluateAsync<int>("Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])");
}
