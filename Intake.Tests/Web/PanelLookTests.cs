using System.IO.Compression;
using FluentAssertions;
using FluentAssertions.Execution;
using Intake.Tests.Support;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Intake.Tests.Web;

/// <summary>The panel in a narrow frame: for everybody, in every light, at little cost.</summary>
public sealed class PanelLookTests
{
    const string Case = "&place=Norrby&text=Jag%20heter%20Anna%20Andersson%20och%20det%20%C3%A4r%20m%C3%B6rkt%20p%C3%A5%20g%C3%A5ngv%C3%A4gen%20vid%20skolan%20i%20Norrby.%20Ring%200701740605.";

    // Visible to assistive technology, and what it is called there.
    const string Nameless =
        """
        () => [...document.querySelector('kundcenter-intake').shadowRoot.querySelectorAll('button, input, textarea, select, summary')]
          .filter((control) => !(control.labels?.[0]?.innerText || control.getAttribute('aria-label') || control.innerText)?.trim()).map((control) => control.outerHTML)
        """;

    [Test]
    public async Task Breaks_no_rule_in_light_and_dark_in_any_view_and_fits_258_pixels([Values("sv", "en")] string language)
    {
        await Site.Record("Gångvägen vid skolan i Norrby är mörk", "Norrby");
        await using var host = await CaseHost.Open(Site.Api);
        await using var agent = await PanelVisit.Open(host, $"look-{language}", $"&width=258&language={language}{Case}", width: 420);
        await agent.Cards.First.WaitForAsync();
        await agent.Panel.Locator("summary").ClickAsync();
        await agent.Panel.Locator("#wants").SelectOptionAsync("updates");
        using var all = new AssertionScope();

        await ShouldPass(agent, "form");
        foreach (var view in new[] { "Alt+m", "Escape", "Control+Enter" })
        {
            await agent.Press(view);
            await ShouldPass(agent, view);
        }
        await agent.Panel.Locator(".kept").ClickAsync();
        await ShouldPass(agent, "kept");
        await agent.Panel.Locator(".keys-button").ClickAsync();
        await ShouldPass(agent, "keys");
        agent.ShouldBeQuiet();
        agent.Visit.Requested.Select(address => address.GetLeftPart(UriPartial.Authority)).Distinct()
            .Should().BeSubsetOf([host.Origin, Site.Address.GetLeftPart(UriPartial.Authority)]);
    }

    [Test]
    public async Task Save_is_in_sight_at_700_pixels_and_nothing_moves_when_suggestions_come()
    {
        await Site.Record("Gångvägen vid skolan i Norrby är mörk", "Norrby");
        await using var host = await CaseHost.Open(Site.Api);
        await using var agent = await PanelVisit.Open(host, "still", "&place=Norrby");
        var before = await Places(agent);

        await agent.Type("Jag heter Anna Andersson och gångvägen vid skolan i Norrby är mörk");
        await agent.Cards.First.WaitForAsync();
        await agent.Panel.Locator("mark").First.WaitForAsync();

        (await Places(agent)).Should().Equal(before);
        (await agent.Frame.EvaluateAsync<double>("() => document.querySelector('kundcenter-intake').shadowRoot.querySelector('.save').getBoundingClientRect().bottom")).Should().BeLessThan(700);
    }

    [Test]
    public async Task Where_colours_are_forced_the_choice_can_be_seen()
    {
        await using var host = await CaseHost.Open(Site.Api);
        await using var agent = await PanelVisit.Open(host, "forced");
        await agent.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ReducedMotion = ReducedMotion.Reduce });

        (await Outline(agent, ".kind:has(:checked)")).Should().Be("solid");
        (await Outline(agent, ".kind:not(:has(:checked))")).Should().Be("none");
    }

    [Test]
    public async Task All_that_the_page_loads_is_at_most_25_kilobytes()
    {
        using var client = Site.Api.Anonymous();
        var sizes = new List<(string, long)>();
        foreach (var path in new[] { "/assets/panel.js", "/assets/panel.css", "/theme/site.css" }) sizes.Add((path, Zipped(await client.GetByteArrayAsync(path))));

        TestContext.Out.WriteLine(string.Join(", ", sizes));
        sizes.Sum(size => size.Item2).Should().BeLessOrEqualTo(25_000);
    }

    static async Task ShouldPass(PanelVisit agent, string view)
    {
        (await agent.Frame.Violations(AxeChecks.All)).Should().BeEmpty(view);
        await agent.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        (await agent.Frame.Violations(AxeChecks.Contrast)).Should().BeEmpty($"{view}, dark");
        await agent.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        (await agent.Frame.EvaluateAsync<string[]>(Nameless)).Should().BeEmpty(view);
        (await agent.Frame.EvaluateAsync<int>("() => document.querySelector('kundcenter-intake').shadowRoot.querySelector('.middle').scrollWidth")).Should().BeLessOrEqualTo(258, view);
    }

    static Task<double[]> Places(PanelVisit agent) => agent.Frame.EvaluateAsync<double[]>(
        "() => [...document.querySelector('kundcenter-intake').shadowRoot.querySelectorAll('#text, .kinds, #known, #place, .wish, .save')].map((part) => part.getBoundingClientRect().top)");

    static Task<string> Outline(PanelVisit agent, string part) =>
        agent.Panel.Locator(part).First.EvaluateAsync<string>("part => getComputedStyle(part).outlineStyle");

    static long Zipped(byte[] text)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.SmallestSize)) zip.Write(text);
        return zipped.ToArray().LongLength;
    }
}
