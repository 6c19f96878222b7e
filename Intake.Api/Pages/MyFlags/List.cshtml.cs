using Intake.Api.Panel;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Backlog;
using Intake.Core.Panel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.MyFlags;

/// <summary>A person's own flags: what moved since last time, then all by where they stand.</summary>
[Authorize(Policy = Scopes.ContactsWrite)]
public sealed class ListModel(FlagReader flags, SiteTexts texts) : PageModel
{
    static readonly string[] order = [FlagStanding.Failed, FlagStanding.Received, .. ItemState.All];

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<FlagStanding> All { get; private set; } = [];

    /// <summary>Moved after the visit before this one, the latest first.</summary>
    public IReadOnlyList<FlagStanding> Moved { get; private set; } = [];

    /// <summary>Cursor of the next page; null on the last.</summary>
    public string? Next => All.Count == FlagReader.MostPerPage ? All[^1].Id : null;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var person = User.PanelCaller();
        All = await flags.Of(person, After, FlagReader.MostPerPage, stop);
        if (After is not null) return;
        var since = await flags.Visit(person.Client, stop) ?? 0;
        Moved = [.. All.Where(flag => flag.MovedAt > since).OrderByDescending(flag => flag.MovedAt)];
    }

    /// <summary>All by where they stand, those that need somebody first.</summary>
    public IEnumerable<IGrouping<string, FlagStanding>> Groups => All.GroupBy(flag => flag.State)
        .OrderBy(group => Array.IndexOf(order, group.Key) is >= 0 and var place ? place : order.Length);

    /// <summary>Of needs and ideas together.</summary>
    public string StateOf(string state) => state switch
    {
        FlagStanding.Received or FlagStanding.Failed => texts.Flags.StageOf(All.First(flag => flag.State == state)),
        _ => texts.Words.State(state),
    };
}

/// <summary>Some of them, under a name.</summary>
public sealed record FlagGroup(string Name, IReadOnlyList<FlagStanding> Flags);
