using Intake.Core.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin.Keys;

/// <summary>The keys of programs, those that hold first.</summary>
[Authorize(Policy = Scopes.Admin)]
public sealed class ListModel(ApiKeys keys, TimeProvider clock) : PageModel
{
    public IReadOnlyList<(ApiKey Key, string State)> Keys { get; private set; } = [];

    public async Task OnGetAsync() => Keys =
    [
        .. (await keys.List()).Select(key => (Key: key, State: KeyState.Of(key, clock.GetUtcNow())))
            .OrderBy(row => !KeyState.Holds(row.State)).ThenBy(row => row.Key.Name, StringComparer.CurrentCultureIgnoreCase),
    ];
}
