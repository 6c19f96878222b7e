using FluentAssertions;
using Intake.Core.Backlog;
using Intake.Core.Contacts;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Web;

/// <summary>Everything by the keyboard, and nothing that the agent did not mean.</summary>
public sealed class PanelKeyTests
{
    [Test]
    public async Task A_flag_is_written_picked_saved_undone_and_saved_again_by_the_keyboard_alone()
    {
        var known = await Site.Record("Cykelstället vid stationen är alltid fullt");
        await using var host = await CaseHost.Open(Site.Api);
        await using var agent = await PanelVisit.Open(host, "keys");
        await agent.Type("Cykelstället vid stationen är fullt 5 dagar av 7");
        var card = agent.Cards.Filter(new() { HasText = known });
        await card.WaitForAsync();
        (await agent.Text.InputValueAsync()).Should().EndWith("5 dagar av 7", "a digit in the field is a digit");

        await TabTo(agent, "pick");
        await agent.Press(await card.Locator("kbd").InnerTextAsync());
        (await card.Locator("input").IsCheckedAsync()).Should().BeTrue();
        await agent.Press("Control+Enter");
        await Eventually.True(async () => await agent.Focus() == "saved");
        await agent.Press("Alt+z");
        await Eventually.True(async () => await agent.Focus() == "text");
        var contacts = Site.Api.Services.GetRequiredService<ContactReader>();
        (await contacts.List(host.Source, null, 10, Reading.Everything)).Should().BeEmpty("it was undone");
        (await card.Locator("input").IsCheckedAsync()).Should().BeTrue("nothing that was chosen is lost");

        await agent.Press("Control+Enter");
        await Eventually.True(async () => await agent.Focus() == "saved");
        (await contacts.List(host.Source, null, 10, Reading.Everything)).Should().ContainSingle();
        await Eventually.True(async () => (await agent.Told()).Length == 5);
        (await agent.Told()).Should().Equal("captured", "linked", "undone", "captured", "linked");
        await agent.Press("?");
        await Eventually.True(async () => await agent.Panel.Locator("#title").InnerTextAsync() == "Tangenter");
        agent.ShouldBeQuiet();
    }

    [Test]
    public async Task Keys_can_be_changed_but_not_to_those_of_the_case_system_and_switched_off()
    {
        await using var host = await CaseHost.Open(Site.Api);
        await using var agent = await PanelVisit.Open(host, "remap");
        await agent.Panel.Locator(".keys-button").ClickAsync();
        var save = agent.Panel.Locator(".keys li button").First;

        await save.ClickAsync();
        await agent.Press("Alt+s");
        (await agent.Panel.Locator(".problem").InnerTextAsync()).Should().Contain("upptagna");
        await agent.Press("Alt+k");
        (await save.InnerTextAsync()).Should().Be("Alt+K");
        await agent.Panel.Locator("[type=checkbox]").CheckAsync();
        await agent.Reopen("remap");
        await agent.Type("Tangenterna är av.");
        await agent.Press("Alt+k");
        (await agent.Saved.CountAsync()).Should().Be(0);
        await agent.Panel.Locator(".keys-button").ClickAsync();
        await agent.Panel.Locator("[type=checkbox]").UncheckAsync();
        await agent.Press("Escape");
        await agent.Press("Alt+k");
        await agent.Saved.WaitForAsync();
    }

    static async Task TabTo(PanelVisit agent, string name)
    {
        for (var stops = 0; stops < 20 && await agent.Focus() != name; stops++) await agent.Press("Tab");
        (await agent.Focus()).Should().Be(name);
    }
}
