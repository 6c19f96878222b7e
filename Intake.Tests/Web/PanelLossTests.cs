using FluentAssertions;
using Intake.Core.Backlog;
using Intake.Core.Contacts;
using Intake.Tests.Faults;
using Intake.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace Intake.Tests.Web;

/// <summary>Nothing that an agent wrote is lost or stored twice, whatever happens to the tab, the line and the service.</summary>
[NonParallelizable]
public sealed class PanelLossTests
{
    [Test]
    public async Task A_late_answer_never_takes_the_place_of_a_newer_one()
    {
        var (early, late) = (await Site.Record("Lekplatsen i Sandared saknar gungor för små barn"), await Site.Record("Biblioteket i Fristad borde ha öppet på söndagar"));
        await using var host = await CaseHost.Open(Site.Api);
        await using var agent = await PanelVisit.Open(host, "late");
        var (held, newer) = (new TaskCompletionSource(), 0);
        var first = true;
        var delivered = new TaskCompletionSource();
        await agent.Page.RouteAsync("**/api/v1/panel/assist", async route =>
        {
            if (!first)
            {
                Interlocked.Increment(ref newer);
                await route.ContinueAsync();
                return;
            }
            first = false;
            var answer = await route.FetchAsync();
            await held.Task;
            await route.FulfillAsync(new() { Response = answer });
            delivered.SetResult();
        });

        await agent.Type("Lekplatsen i Sandared saknar gungor för små barn");
        await Eventually.True(() => Task.FromResult(!first));
        await agent.Text.FillAsync("Biblioteket i Fristad borde ha öppet på söndagar");
        await agent.Cards.Filter(new() { HasText = late }).WaitForAsync();
        held.SetResult();
        await delivered.Task;
        await agent.Frame.EvaluateAsync("() => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 50))");

        newer.Should().BePositive();
        (await agent.Cards.Filter(new() { HasText = early }).CountAsync()).Should().Be(0);
        (await agent.Cards.Filter(new() { HasText = late }).CountAsync()).Should().Be(1);
    }

    [Test]
    public async Task A_draft_is_still_there_when_the_tab_was_closed_and_gone_when_it_was_sent()
    {
        await using var host = await CaseHost.Open(Site.Api);
        await using var agent = await PanelVisit.Open(host, "draft", "&text=Fr%C3%A5n%20%C3%A4rendet.");
        await agent.Type(" Och mer som invånaren sa.");
        await agent.Press("Alt+i");

        await agent.Reopen("draft", "&text=Fr%C3%A5n%20%C3%A4rendet.");

        (await agent.Text.InputValueAsync()).Should().Be("Från ärendet. Och mer som invånaren sa.");
        await agent.Press("Control+Enter");
        await agent.Panel.GetByText("Referens").First.WaitForAsync();
        await agent.Reopen("draft", "&text=Nytt.");
        (await agent.Text.InputValueAsync()).Should().Be("Nytt.");
        (await agent.Panel.Locator(".status").InnerTextAsync()).Should().Contain("Redan flaggat: Idé");
    }

    [Test, Category("Faults")]
    public async Task What_is_flagged_while_the_service_is_away_arrives_once_and_in_order_though_the_tab_was_closed()
    {
        using var folder = new TempFolder();
        var port = FreePort.Next();
        (string, string)[] settings = [("Storage:ConnectionString", $"Data Source={folder.File("kept.db")}")];
        var api = new RunningApi(port, settings);
        await using var host = await CaseHost.Open(api);
        await using var agent = await PanelVisit.Open(host, "one");
        await agent.Panel.Locator(".kind").First.WaitForAsync();
        await Eventually.True(() => agent.Frame.EvaluateAsync<bool>("() => performance.getEntriesByType('resource').some((one) => one.name.endsWith('/sessions') && one.responseStatus === 200)"));
        await api.DisposeAsync();

        await Flag(agent, "Behov ett, medan tjänsten är borta.");
        await agent.Panel.Locator("#again").ClickAsync();
        await agent.Press("Alt+i");
        await Flag(agent, "Idé två, medan tjänsten är borta.");
        await agent.Page.EvaluateAsync("() => { window.caseId = 'two'; window.panel.refresh(); }");
        await agent.Text.WaitForAsync();
        await Flag(agent, "Behov tre, i ett annat ärende.");
        (await agent.Panel.Locator(".status").InnerTextAsync()).Should().Contain("3 väntar");
        await Task.Delay(FaultRun.ServiceAway);
        await using var back = new RunningApi(port, settings);
        await agent.Reopen("three");

        var contacts = back.Services.GetRequiredService<ContactReader>();
        await Eventually.True(async () => (await contacts.List(host.Source, null, 10, Reading.Everything)).Count == 3);
        await Eventually.True(async () => !(await agent.Panel.Locator(".status").InnerTextAsync()).Contains("väntar", StringComparison.Ordinal));
        (await contacts.List(host.Source, null, 10, Reading.Everything)).Select(contact => $"{contact.CaseId} {contact.Kind}").Should().Equal("one need", "one idea", "two need");
        (await agent.Told()).Should().Equal("captured", "captured", "captured");
    }

    static async Task Flag(PanelVisit agent, string text)
    {
        await agent.Text.FillAsync(text);
        await agent.Press("Control+Enter");
        await agent.Panel.GetByText("Sparat i webbläsaren").First.WaitForAsync();
    }
}
