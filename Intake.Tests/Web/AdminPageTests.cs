using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Intake.Tests.Web;

[Parallelizable(ParallelScope.All)]
public class AdminPageTests
{
    const string Password = "korrekt häst batteri";

    [Test]
    public async Task By_keyboard_alone_somebody_is_invited_and_chooses_a_password()
    {
        await using var visit = await Site.Visit("admin");
        await visit.Open("/admin/users/new");
        await Reach(visit.Page, "#login");
        await visit.Page.Keyboard.TypeAsync("tangent");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.TypeAsync("Tangent");
        await Reach(visit.Page, "input[name=units][value=Trafiknämnden]");
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator("#secret").WaitForAsync();
        await Reach(visit.Page, "#secret");
        await visit.Page.Keyboard.PressAsync("Control+a");
        var link = await visit.Page.EvaluateAsync<string>("document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)");

        await using var stranger = await Site.Visit(role: null);
        await stranger.Open(new Uri(link.Trim()).AbsolutePath);
        await Reach(stranger.Page, "#password");
        await stranger.Page.Keyboard.TypeAsync(Password);
        await stranger.Page.Keyboard.PressAsync("Enter");
        await stranger.Arrive(new Regex("/sign-in$"));
        await Reach(stranger.Page, "#login");
        await stranger.Page.Keyboard.TypeAsync("tangent");
        await stranger.Page.Keyboard.PressAsync("Tab");
        await stranger.Page.Keyboard.TypeAsync(Password);
        await stranger.Page.Keyboard.PressAsync("Enter");

        await stranger.Page.Locator(".person-name").WaitForAsync();
        (await stranger.Page.Locator(".person-name").InnerTextAsync()).Should().Be("Tangent");
    }

    [Test]
    public async Task A_problem_has_the_focus_and_leads_to_its_field_without_script_too()
    {
        await using var visit = await Site.Visit("admin", script: false);
        await visit.Open("/admin/users/new");
        await visit.Page.FillAsync("#login", "eva");
        await visit.Page.FillAsync("#name", "Eva");
        await visit.Page.ClickAsync("main form button[type=submit].ds-button");

        await visit.Page.Locator("#problem a").ClickAsync();

        visit.Page.Url.Should().EndWith("#login");
        (await visit.Page.GetAttributeAsync("#login", "aria-invalid")).Should().Be("true");
        (await visit.Page.InputValueAsync("#name")).Should().Be("Eva");
    }

    // As a person does: on with Tab until it is there.
    static async Task Reach(IPage page, string field)
    {
        for (var step = 0; step < 60; step++)
        {
            if (await page.Locator($"{field}:focus").CountAsync() == 1) return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{field} cannot be reached by keyboard.");
    }
}
