using System.Text.RegularExpressions;
using FluentAssertions;
using FluentAssertions.Execution;
using Intake.Core.Access;
using NUnit.Framework;

namespace Intake.Tests.Web;

/// <summary>Sign-in in two steps, by somebody who uses the keyboard alone; each page on the way is judged as those of <see cref="Pages"/>.</summary>
public sealed class TwoStepPageTests
{
    [Test]
    public async Task A_second_factor_is_set_up_and_signed_in_with_by_the_keyboard_alone()
    {
        await Site.Invite("berit");
        await using var visit = await Site.Visit(role: null);
        await visit.Open("/sign-in");
        await SignIn(visit);
        await visit.Arrive(new Regex("/$"));

        await visit.Open("/profile/factor");
        await Type(visit, "present", Site.Password);
        await visit.Page.Locator("svg.qr").WaitForAsync();
        var secret = (await visit.Page.InnerTextAsync("#secret")).Replace(" ", "");
        await ShouldBeAccessible(visit);
        var enrolled = DateTimeOffset.UtcNow;
        await Type(visit, "code", TimeCode.At(secret, enrolled));
        await visit.Page.Locator(".recovery-codes").WaitForAsync();
        (await visit.Page.Locator(".recovery-codes li").CountAsync()).Should().Be(10);
        await ShouldBeAccessible(visit);
        await visit.Open("/profile/factor");
        await ShouldBeAccessible(visit);

        await visit.Page.Context.ClearCookiesAsync();
        await visit.Open("/sign-in");
        await SignIn(visit);
        await visit.Arrive(new Regex("/sign-in/code$"));
        await ShouldBeAccessible(visit);
        // The one that was used to set it up opens no more; the next one already does.
        await Type(visit, "code", TimeCode.At(secret, enrolled + TimeCode.Step));

        await visit.Arrive(new Regex($"{Site.Address.Port}/$"));
        (await visit.Page.InnerTextAsync(".person-name")).Should().Be("Anna Ek");
        visit.Complaints.Should().BeEmpty();
        visit.ShouldHaveStayedOnThisSite();
    }

    static async Task SignIn(Visit visit)
    {
        await TabTo(visit, "login");
        await visit.Page.Keyboard.TypeAsync("berit");
        await Type(visit, "password", Site.Password);
    }

    // Into the field, and Enter.
    static async Task Type(Visit visit, string field, string text)
    {
        await TabTo(visit, field);
        await visit.Page.Keyboard.TypeAsync(text);
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    static async Task TabTo(Visit visit, string field)
    {
        for (var stops = 0; stops < 40; stops++)
        {
            if (await visit.Page.EvaluateAsync<string>("document.activeElement?.id ?? ''") == field) return;
            await visit.Page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{field} is not reached by Tab at {visit.Page.Url}.");
    }

    static async Task ShouldBeAccessible(Visit visit)
    {
        using var all = new AssertionScope();
        await EveryPageTests.ShouldPass(visit.Page, AxeChecks.All, visit.Page.Url);
        await visit.Page.SetViewportSizeAsync(320, 640);
        (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessOrEqualTo(320);
        await visit.Page.SetViewportSizeAsync(1280, 900);
    }
}
