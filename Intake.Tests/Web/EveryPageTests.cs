using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using FluentAssertions;
using FluentAssertions.Execution;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Intake.Tests.Web;

/// <summary>What holds for each page there is.</summary>
[Parallelizable(ParallelScope.All)]
public class EveryPageTests
{
    internal static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    static readonly AxeRunOptions contrast = new() { RunOnly = new() { Type = "rule", Values = ["color-contrast"] } };

    [Test]
    public async Task Is_accessible_in_light_and_dark_fits_320_pixels_and_prints_without_its_menu(
        [ValueSource(typeof(Pages), nameof(Pages.Names))] string name, [Values("sv", "en")] string language)
    {
        var (_, role, path) = Pages.Find(name);
        await using var visit = await Site.Visit(role, language);
        using var all = new AssertionScope();

        await visit.Open(path());
        (await visit.Page.GetAttributeAsync("html", "lang")).Should().Be(language);
        await ShouldPass(visit.Page, Rules, "light");
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await ShouldPass(visit.Page, contrast, "dark");
        await ShouldFit(visit.Page);
        await ShouldPrintBare(visit.Page);

        visit.ShouldHaveStayedOnThisSite();
        visit.Complaints.Where(complaint => !complaint.Contains("the server responded with a status of")).Should().BeEmpty();
    }

    [Test]
    public async Task Where_colours_are_forced_what_is_chosen_can_be_seen()
    {
        await using var visit = await Site.Visit("analyst");
        await visit.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ReducedMotion = ReducedMotion.Reduce });
        await visit.Open("/backlog");

        (await Edge(".site-menu [aria-current]")).Should().NotBe(await Edge(".site-menu a:not([aria-current])"));

        Task<string> Edge(string link) =>
            visit.Page.Locator(link).First.EvaluateAsync<string>("link => getComputedStyle(link).borderBottomColor");
    }

    internal static async Task ShouldPass(IPage page, AxeRunOptions checks, string scheme)
    {
        var found = await page.RunAxe(checks);
        found.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {node.Html} {node.Any.FirstOrDefault()?.Message}"))
            .Should().BeEmpty(scheme);
    }

    static async Task ShouldFit(IPage page)
    {
        await page.SetViewportSizeAsync(320, 640);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessOrEqualTo(320);
    }

    static async Task ShouldPrintBare(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var hidden in new[] { ".site-menu", ".site-footer", ".filter-box", ".demo-strip" })
            (await page.Locator($"{hidden} >> visible=true").CountAsync()).Should().Be(0, hidden);
        (await page.Locator("h1").IsVisibleAsync()).Should().BeTrue();
    }
}
