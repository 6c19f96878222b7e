using FluentAssertions;
using FluentAssertions.Execution;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Intake.Tests.Web;

/// <summary>What holds for each page there is.</summary>
[Parallelizable(ParallelScope.All)]
public class EveryPageTests
{
    readonly Visits visits = new();

    [OneTimeTearDown]
    public ValueTask Close() => visits.DisposeAsync();

    [Test]
    public async Task Is_accessible_in_light_and_dark_fits_320_pixels_and_prints_without_its_menu(
        [ValueSource(typeof(Pages), nameof(Pages.Names))] string name, [Values("sv", "en")] string language)
    {
        var (_, role, path) = Pages.Find(name);
        await using var borrowed = await visits.Borrow(role, language);
        var visit = borrowed.Visit;
        using var all = new AssertionScope();

        await visit.Open(path());
        (await visit.Page.GetAttributeAsync("html", "lang")).Should().Be(language);
        await ShouldPass(visit.Page, language == "sv" ? AxeChecks.All : AxeChecks.Words, "light");
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        if (language == "sv") await ShouldPass(visit.Page, AxeChecks.Contrast, "dark");
        await ShouldFit(visit.Page);
        await ShouldPrintBare(visit.Page);

        visit.ShouldHaveStayedOnThisSite();
        visit.Complaints.Where(complaint => !complaint.Contains("the server responded with a status of")).Should().BeEmpty();
    }

    [Test]
    public async Task What_breaks_a_rule_is_found()
    {
        await using var visit = await Site.Visit(role: null);
        await visit.Page.SetContentAsync("<html lang='sv'><title>x</title><main><h1>x</h1><img src='data:,'><p style='color:#ddd;background:#fff'>Det här går inte att läsa.</p></main></html>");

        (await visit.Page.Violations(AxeChecks.All)).Should().Contain(found => found.StartsWith("image-alt:", StringComparison.Ordinal));
        (await visit.Page.Violations(AxeChecks.Contrast)).Should().ContainSingle(found => found.Contains("contrast of", StringComparison.Ordinal));
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

    internal static async Task ShouldPass(IPage page, AxeChecks checks, string scheme) => (await page.Violations(checks)).Should().BeEmpty(scheme);

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
