using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Intake.Tests.Web;

[Parallelizable(ParallelScope.All)]
public class BacklogPageTests
{
    [Test]
    public async Task What_is_filtered_stands_in_the_address_and_back_works()
    {
        await using var visit = await Site.Visit("analyst");
        var page = visit.Page;
        await visit.Open("/backlog");
        var all = await Heading(page);

        await page.CheckAsync("input[name=kind][value=need]");
        await page.SelectOptionAsync("#area", "traffic-transport");
        await page.ClickAsync(".filters button");

        await page.WaitForURLAsync(new Regex("/backlog.kind=need&area=traffic-transport$"));
        (await Heading(page)).Should().MatchRegex(@"^\d+ träffar Behov · Trafik och kollektivtrafik$");
        await page.GoBackAsync();
        (await Heading(page)).Should().Be(all).And.MatchRegex(@"^\d+ behov och idéer$");
        (await page.Locator("#area").IsEnabledAsync()).Should().BeTrue();
    }

    [Test]
    public async Task Next_and_previous_keep_filters_and_lead_to_the_same_rows()
    {
        await using var visit = await Site.Visit("agent");
        var page = visit.Page;
        await visit.Open("/backlog?kind=need&sort=voices");
        var first = await Numbers(page);

        await visit.Follow("[rel=next]");
        var second = await Numbers(page);
        page.Url.Should().Contain("kind=need").And.Contain("sort=voices");
        await visit.Follow("[rel=prev]");

        first.Should().HaveCount(50);
        second.Should().NotBeEmpty().And.NotIntersectWith(first);
        (await Numbers(page)).Should().Equal(first);
        (await page.Locator("[rel=prev]").CountAsync()).Should().Be(0);
    }

    [Test]
    public async Task Every_page_together_holds_each_item_once()
    {
        await using var visit = await Site.Visit("agent");
        await visit.Open("/backlog?sort=latest");
        var seen = new List<string>(await Numbers(visit.Page));
        while (await visit.Page.Locator("[rel=next]").CountAsync() > 0)
        {
            await visit.Follow("[rel=next]");
            seen.AddRange(await Numbers(visit.Page));
        }

        var stored = await Site.Api.Database.Read(session => session.Single<int>("select count(*) from items"));
        seen.Should().OnlyHaveUniqueItems().And.HaveCount(stored);
    }

    [Test]
    public async Task Nothing_found_says_so_and_leads_back()
    {
        await using var visit = await Site.Visit("agent");
        await visit.Open("/backlog?q=finnsinte");

        await visit.Follow(".empty a");

        visit.Page.Url.Should().EndWith("/backlog");
    }

    [TestCase("?kind=wish&state=lost&since=7&area=moon")]
    [TestCase("?after=x&before=y&sort=colour")]
    public async Task A_filter_that_does_not_exist_is_left_out_and_told(string query)
    {
        await using var visit = await Site.Visit("agent");

        (await visit.Open($"/backlog{query}")).Should().Be(200);

        (await visit.Page.Locator(".ds-alert").InnerTextAsync()).Should().Be("Adressen har ett filter som inte finns. Det är borttaget.");
        (await Numbers(visit.Page)).Should().NotBeEmpty();
    }

    [Test]
    public async Task Without_scripts_one_can_filter_open_an_item_and_change_language_and_appearance()
    {
        await using var visit = await Site.Visit("agent", script: false);
        var page = visit.Page;
        await visit.Open("/backlog");

        await page.FillAsync("#q", "buss");
        await page.ClickAsync(".filters button");
        await page.WaitForURLAsync(new Regex("q=buss"));
        await visit.Follow(".items a >> nth=0");
        (await page.Locator(".voice").CountAsync()).Should().BePositive();
        await page.ClickAsync("button[name=scheme][value=dark]");
        await page.Locator("html[data-color-scheme=dark]").WaitForAsync();
        await page.ClickAsync("button[name=language]");
        await page.Locator("h2#voices:text('Voices')").WaitForAsync();
        page.Url.Should().Contain("/backlog/");
    }

    // Keys go to the tab that the browser holds to be in front.
    [Test, NonParallelizable]
    public async Task With_the_keyboard_alone_one_skips_filters_opens_and_returns()
    {
        await using var visit = await Site.Visit("agent");
        var page = visit.Page;
        await visit.Open("/backlog");

        await page.BringToFrontAsync();
        await page.Keyboard.PressAsync("Tab");
        (await Focused(page)).Should().Be("Hoppa till innehållet");
        await page.Keyboard.PressAsync("Enter");
        // The browser moves the focus with its next frame; a key pressed before that would be lost.
        await page.Locator("main:focus").WaitForAsync();
        await TabTo(page, "#q");
        await page.Keyboard.TypeAsync("buss");
        (await page.InputValueAsync("#q")).Should().Be("buss");
        await page.Keyboard.PressAsync("Enter");
        await visit.Arrive(new Regex("/backlog.q=buss$"));
        await TabTo(page, ".items a");
        await page.Keyboard.PressAsync("Enter");
        await visit.Arrive(new Regex("/backlog/"));
        await TabTo(page, ".crumb a");
        await page.Keyboard.PressAsync("Enter");

        await visit.Arrive(new Regex("/backlog$"));
    }

    static async Task<string> Heading(IPage page) => (await page.Locator(".sentence").InnerTextAsync()).Trim();

    static async Task<IReadOnlyList<string>> Numbers(IPage page) => await page.Locator(".items tbody .item-number").AllInnerTextsAsync();

    static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.innerText");

    static async Task TabTo(IPage page, string selector)
    {
        for (var step = 0; step < 40; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (!await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) continue;
            (await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle")).Should().Be("solid", "focus must be seen");
            return;
        }
        Assert.Fail($"{selector} is not reached with the keyboard.");
    }
}
