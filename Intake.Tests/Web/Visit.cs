using FluentAssertions;
using Microsoft.Playwright;

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

    public void ShouldHaveStayedOnThisSite() =>
        Requested.Where(address => address.Scheme != "data").Select(address => address.Authority).Distinct().Should().Equal(Site.Address.Authority);

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
