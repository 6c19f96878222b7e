using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Intake.Tests.Web;

/// <summary>Visitors who look at one page after the other in the same tab: what a browser opens a tab for costs as much as a look.</summary>
sealed class Visits : IAsyncDisposable
{
    readonly ConcurrentDictionary<(string? Role, string Language), ConcurrentBag<Visit>> idle = new();

    public async Task<Borrowed> Borrow(string? role, string language) =>
        new(idle.GetOrAdd((role, language), _ => []) is var bag && bag.TryTake(out var visit) ? visit : await Site.Visit(role, language), bag);

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in idle.Values.SelectMany(bag => bag)) await visit.DisposeAsync();
    }

    /// <summary>Given back as it was: the window's size, the colours of the screen, nothing complained of.</summary>
    public sealed class Borrowed(Visit visit, ConcurrentBag<Visit> bag) : IAsyncDisposable
    {
        public Visit Visit => visit;

        public async ValueTask DisposeAsync()
        {
            await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen, ColorScheme = ColorScheme.Light });
            await visit.Page.SetViewportSizeAsync(1280, 900);
            await visit.Page.GotoAsync("about:blank");
            visit.Complaints.Clear();
            visit.Requested.Clear();
            bag.Add(visit);
        }
    }
}
