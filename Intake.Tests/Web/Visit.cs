using System.Text.RegularExpressions;
using FluentAssertions;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Intake.Tests.Web;

/// <summary>One visitor's tab, with everything that went wrong in it.</summary>
public sealed class Visit : IAsyncDisposable
{
    readonly IBrowserContext context;

    Visit(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => Complaints.Add($"{page.Url}: {error}");
        page.Request += (_, request) => Requested.Add(new Uri(request.Url));
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, broken content security policy among them.</summary>
    public List<string> Complaints { get; } = [];

    public List<Uri> Requested { get; } = [];

    public static async Task<Visit> Begin(IBrowser browser, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        // Two workers and two databases may be busy beside the browser.
        context.SetDefaultTimeout(90_000);
        return new(context, await context.NewPageAsync());
    }

    public async Task<int> Open(string path) => (await Page.GotoAsync(path))!.Status;

    /// <summary>Clicks a link and waits for the page it leads to.</summary>
    public async Task Follow(string link)
    {
        var address = new Uri(new Uri(Page.Url), await Page.GetAttributeAsync(link, "href"));
        await Page.ClickAsync(link);
        await Page.WaitForURLAsync(address.ToString());
    }

    /// <summary>Waits for an address; says where the tab was instead when it never came.</summary>
    public async Task Arrive(Regex address)
    {
        try
        {
            await Page.WaitForURLAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        }
        catch (TimeoutException)
        {
            var focus = await Page.EvaluateAsync<string>("document.activeElement?.outerHTML?.slice(0, 200)");
            Assert.Fail($"{address} was never reached. At {Page.Url}, focus on {focus}, {string.Join("; ", Complaints)}");
        }
    }

    public void ShouldHaveStayedOnThisSite() =>
        Requested.Where(address => address.Scheme != "data").Select(address => address.Authority).Distinct().Should().Equal(Site.Address.Authority);

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
