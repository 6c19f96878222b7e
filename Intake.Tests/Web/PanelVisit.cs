using FluentAssertions;
using Intake.Tests.Support;
using Microsoft.Playwright;

namespace Intake.Tests.Web;

/// <summary>An agent who has a case open, with the panel in its page.</summary>
sealed class PanelVisit(Visit visit, CaseHost host) : IAsyncDisposable
{
    public Visit Visit => visit;
    public IPage Page { get; private set; } = visit.Page;
    public IFrameLocator Panel => Page.FrameLocator("iframe");
    public IFrame Frame => Page.Frames.Single(frame => frame.Url.Contains("/panel?", StringComparison.Ordinal));
    public ILocator Text => Panel.Locator("#text");
    public ILocator Cards => Panel.Locator(".card:not(.none)");
    public ILocator Saved => Panel.Locator("#saved");

    public static async Task<PanelVisit> Open(CaseHost host, string caseId, string more = "", ColorScheme scheme = ColorScheme.Light, int width = 420)
    {
        var panel = new PanelVisit(await Site.Visit(role: null, scheme: scheme, width: width), host);
        await panel.Go(caseId, more);
        return panel;
    }

    /// <summary>Opens a case, and waits until the field is ready to be written in.</summary>
    public async Task Go(string caseId, string more = "")
    {
        await Page.GotoAsync($"{host.Origin}/?case={caseId}{more}");
        await Ready();
    }

    public async Task Ready()
    {
        await Text.WaitForAsync();
        await Eventually.True(async () => await Focus() == "text");
    }

    /// <summary>The tab is closed, and another one opened in the same browser.</summary>
    public async Task Reopen(string caseId, string more = "")
    {
        var browser = Page.Context;
        await Page.CloseAsync();
        Page = await browser.NewPageAsync();
        await Go(caseId, more);
    }

    /// <summary>Id of what has the focus in the panel, or its text.</summary>
    public Task<string> Focus() => Frame.EvaluateAsync<string>(
        "() => { const at = document.querySelector('kundcenter-intake')?.shadowRoot?.activeElement; return at ? at.id || at.innerText || at.name : ''; }");

    public async Task Type(string text, float delay = 0) => await Page.Keyboard.TypeAsync(text, new() { Delay = delay });

    public Task Press(string keys) => Page.Keyboard.PressAsync(keys);

    /// <summary>What the host page was told.</summary>
    public Task<string[]> Told() => Page.EvaluateAsync<string[]>("() => window.told.map((one) => one.what)");

    public void ShouldBeQuiet() => visit.Complaints.Should().BeEmpty();

    public ValueTask DisposeAsync() => visit.DisposeAsync();
}
