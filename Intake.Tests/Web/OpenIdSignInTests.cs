using System.Text.RegularExpressions;
using FluentAssertions;
using Intake.Tests.Access.OpenId;
using NUnit.Framework;

namespace Intake.Tests.Web;

/// <summary>A real browser through the provider's page and back, under the product's own policy and cookies.</summary>
public sealed class OpenIdSignInTests
{
    [TestCase(true)]
    [TestCase(false)]
    public async Task A_person_signs_in_by_the_providers_page_and_out_again(bool script)
    {
        await using var site = await OpenIdSite.Open();
        site.Provider.People["eva"] = new("s1", "Eva Ek", ["KC-Svarar"], []);
        await using var visit = await Site.Visit(role: null, script: script);
        var page = visit.Page;

        await page.GotoAsync($"{site.Api.Address}backlog?kind=idea");
        (await page.Locator("main .ds-button").First.InnerTextAsync()).Should().Be("Logga in med Kommunen", "it comes first");
        if (script) (await page.Violations(AxeChecks.All)).Should().BeEmpty();
        await page.ClickAsync("text=Logga in med Kommunen");
        await visit.Arrive(new("/connect/authorize"));
        await page.ClickAsync("button[value=eva]");
        await visit.Arrive(new("/backlog.kind=idea$"));

        var cookies = await page.Context.CookiesAsync();
        cookies.Should().OnlyContain(cookie => cookie.HttpOnly && !cookie.Name.Contains("openid"), "what the way needed is gone");
        await page.ClickAsync("text=Logga ut");
        await visit.Arrive(new("/sign-in/openid/signed-out$"));
        await page.ClickAsync("text=Logga ut från Kommunen");
        await visit.Arrive(new($"^{Regex.Escape(site.Api.Address.ToString())}sign-in$"));
        visit.Complaints.Should().BeEmpty();
    }
}
