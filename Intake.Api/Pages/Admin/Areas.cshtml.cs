using Intake.Core.Access;
using Intake.Core.Backlog;
using Intake.Core.Classification;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin;

/// <summary>All service areas with their receivers.</summary>
[Authorize(Policy = Scopes.Admin)]
public sealed class AreasModel(Areas areas, BacklogReader backlog) : PageModel
{
    public IReadOnlyList<Area> All { get; private set; } = [];
    public IReadOnlyDictionary<string, long> Items { get; private set; } = new Dictionary<string, long>();

    public async Task OnGetAsync(CancellationToken stop)
    {
        // Changing hands: what is shown is what is stored now.
        await areas.Refresh(stop);
        All = areas.Current.All;
        Items = await backlog.CountByArea(stop);
    }
}
