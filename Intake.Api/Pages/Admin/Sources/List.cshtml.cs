using Intake.Core.Access;
using Intake.Core.Sources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin.Sources;

/// <summary>The case systems that are known.</summary>
[Authorize(Policy = Scopes.Admin)]
public sealed class ListModel(SourceRegister register) : PageModel
{
    public IReadOnlyList<Source> Sources { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Sources = await register.List(stop);
}
