using Intake.Tests.Web;
using Microsoft.Playwright;

namespace Intake.Tests.Integrations.RequestTracker;

/// <summary>An agent's browser with a ticket open, and the panel in it.</summary>
sealed class TicketPage(Visit visit) : IAsyncDisposable
{
    public IPage Page => visit.Page;
    public IFrameLocator Panel => Page.FrameLocator("#kundcenter-intake iframe");
    public ILocator Text => Panel.Locator("#text");
    public ILocator Cards => Panel.Locator(".card:not(.none)");
    public ILocator Saved => Panel.Locator("#saved");

    /// <summary>By Request Tracker's own page for it.</summary>
    public static async Task<TicketPage> SignIn(string login)
    {
        var page = new TicketPage(await Visit.Begin(TrackerScene.Browser, new()
        {
            BaseURL = TrackerScene.Tracker.Address.ToString(),
            Locale = "sv-SE",
            ViewportSize = new() { Width = 1280, Height = 900 },
        }));
        await page.Page.GotoAsync("/");
        await page.Page.FillAsync("input[name=user]", login);
        await page.Page.FillAsync("input[name=pass]", TrackerScene.Password);
        await page.Page.PressAsync("input[name=pass]", "Enter");
        await page.Page.Locator("#li-preferences, #preferences").First.WaitForAsync();
        return page;
    }

    /// <summary>Returns when the panel can be written in.</summary>
    public async Task Open(string ticket)
    {
        await Page.GotoAsync($"/Ticket/Display.html?id={ticket}");
        await Text.WaitForAsync();
    }

    /// <summary>What the browser sends to Intake is that long on its way; the frame is another process, so the line itself is slow.</summary>
    public static void SlowDown(int delay) => TrackerScene.Gate.Delay = TimeSpan.FromMilliseconds(delay);

    public ValueTask DisposeAsync()
    {
        TrackerScene.Gate.Delay = TimeSpan.Zero;
        return visit.DisposeAsync();
    }
}
