using FluentAssertions;
using Intake.Tests.Support;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Intake.Tests.Web;

/// <summary>/contact: the panel on a page of our own, by the session's cookie; without script a plain form.</summary>
public sealed class QuickContactTests
{
    [Test]
    public async Task A_signed_in_agent_flags_and_sees_it_among_her_flags_and_what_is_refused_comes_back()
    {
        await using var visit = await Site.Visit("agent");
        await visit.Open("/contact");
        await visit.Page.Locator("#text").FillAsync("Det saknas en papperskorg vid badplatsen.");
        await visit.Page.Locator("summary").ClickAsync();
        await visit.Page.Locator("#wants").SelectOptionAsync("updates");
        await visit.Page.Locator("#email").FillAsync("inte en adress");
        await visit.Page.Locator("#text").PressAsync("Control+Enter");
        await visit.Page.GetByText("kryssa i svaret").WaitForAsync();
        await visit.Page.Locator("#spoken").CheckAsync();
        await visit.Page.Locator("#text").PressAsync("Control+Enter");
        await Eventually.True(async () => (await visit.Page.Locator(".problem").AllInnerTextsAsync()).Any(text => text.Contains("post", StringComparison.OrdinalIgnoreCase)));
        (await visit.Page.Locator("#text").InputValueAsync()).Should().Be("Det saknas en papperskorg vid badplatsen.");

        await visit.Page.Locator("#email").FillAsync("anna@example.org");
        await visit.Page.Locator("#text").PressAsync("Control+Enter");
        await visit.Page.Locator("#saved").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Mina flaggor" }).ClickAsync();

        await visit.Page.Locator(".flags li").First.WaitForAsync();
        (await visit.Page.Locator(".flags li").First.InnerTextAsync()).Should().Contain("papperskorg");
        visit.ShouldHaveStayedOnThisSite();
        // The browser says aloud that a call was refused: no consent, no address.
        visit.Complaints.Where(complaint => !complaint.Contains(" of 4", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Test]
    public async Task Without_script_the_same_page_is_a_form_that_records_once()
    {
        await using var visit = await Site.Visit("agent", script: false);
        await visit.Open("/contact");
        await visit.Page.FillAsync("#form-text", "Det saknas ett räcke vid trappan till torget.");
        await visit.Page.SelectOptionAsync("#form-channel", "visit");
        await visit.Page.ClickAsync("main form button[type=submit]");

        (await visit.Page.InnerTextAsync(".ds-alert[data-color=success]")).Should().Contain("Referens");
        (await Site.Api.Database.Read(session => session.Single<long>(
            "select count(*) from contacts where source = 'kundcenter' and channel = 'visit' and text like '%räcke vid trappan%'"))).Should().Be(1);
    }
}
