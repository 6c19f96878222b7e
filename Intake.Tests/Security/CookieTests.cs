using FluentAssertions;
using Intake.Tests.Support;
using Intake.Tests.Web;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Intake.Tests.Security;

/// <summary>A real browser through all pages of a site behind https, and every cookie it was given.</summary>
public sealed class CookieTests
{
    [Test]
    public async Task Every_cookie_is_bound_to_this_host_to_tls_and_out_of_reach_of_scripts()
    {
        await using var site = new RunningApi(("Demo:Enabled", "true"), ("PublicUrl", "https://intake.example"));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
        var context = await browser.NewContextAsync(new() { BaseURL = $"http://localhost:{site.Address.Port}" });
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase)) complaints.Add(message.Text); };

        await SignIn(page, "admin");
        foreach (var path in Pages.Fixed) await page.GotoAsync(path);
        await page.GotoAsync("/");
        await page.Locator("form[action^='/preferences'] button").First.ClickAsync();
        await page.GotoAsync("/delivery");

        var cookies = await context.CookiesAsync();
        TestContext.Out.WriteLine(string.Join(", ", cookies.Select(cookie => cookie.Name)));
        cookies.Select(cookie => cookie.Name).Should().Contain(["__Host-kci-session", "__Host-kci-antiforgery"]).And.HaveCountGreaterThan(2);
        cookies.Should().OnlyContain(cookie => cookie.Name.StartsWith("__Host-") && cookie.Secure && cookie.HttpOnly && cookie.Path == "/" && cookie.SameSite != SameSiteAttribute.None);
        complaints.Should().BeEmpty();
    }

    static async Task SignIn(IPage page, string role)
    {
        await page.GotoAsync("/sign-in");
        await page.ClickAsync($"button[name=role][value={role}]");
        await page.WaitForSelectorAsync(".site-menu");
    }
}
