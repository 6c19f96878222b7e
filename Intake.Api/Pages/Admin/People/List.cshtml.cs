using Intake.Core.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin.People;

/// <summary>The accounts. A name that is searched for is posted: it must stand in no address.</summary>
[Authorize(Policy = Scopes.Admin)]
public sealed class ListModel(Accounts accounts) : PageModel
{
    public AccountFilter Filter { get; private set; } = new();
    public IReadOnlyList<AccountRow> Shown { get; private set; } = [];
    public bool IsEmpty { get; private set; }

    public Task OnGetAsync(string? role, string? state) => Show(new("", role ?? "", state ?? ""));

    public Task OnPostAsync(string? q, string? role, string? state) => Show(new((q ?? "").Trim(), role ?? "", state ?? ""));

    async Task Show(AccountFilter filter)
    {
        var all = await accounts.List();
        (Filter, Shown, IsEmpty) = (filter, filter.Of(all), all.Count == 0);
    }
}
