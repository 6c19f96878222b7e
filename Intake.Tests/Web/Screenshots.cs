using Microsoft.Playwright;
using NUnit.Framework;

namespace Intake.Tests.Web;

/// <summary>Pictures of every page, for people's eyes: <c>./test.sh --pictures FOLDER</c>.</summary>
[Category("Pictures")]
public class Screenshots
{
    [Test]
    public async Task Of_every_page()
    {
        var folder = Environment.GetEnvironmentVariable("KCI_TEST_PICTURES");
        if (folder is null) Assert.Ignore("KCI_TEST_PICTURES names no folder.");
        foreach (var (name, role, path) in Pages.All)
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                foreach (var width in new[] { 1280, 320 })
                {
                    await using var visit = await Site.Visit(role, scheme: scheme, width: width);
                    await visit.Open(path());
                    await visit.Page.ScreenshotAsync(new() { Path = $"{folder}/{name}-{scheme}-{width}.png", FullPage = width == 1280 });
                }
    }
}
