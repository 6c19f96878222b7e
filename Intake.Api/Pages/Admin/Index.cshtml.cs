using Intake.Api.Theme;
using Intake.Core.Access;
using Intake.Core.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Intake.Api.Pages.Admin;

/// <summary>What is not yet set up; then what can be looked after.</summary>
[Authorize(Policy = Scopes.Admin)]
public sealed class IndexModel(SetupReader setup, IOptions<ThemeOptions> theme) : PageModel
{
    public IReadOnlyList<SetupLine> Lines { get; private set; } = [];
    public IEnumerable<SetupLine> Left => Lines.Where(line => !line.IsDone).OrderBy(line => line.IsOptional);
    public int Missing => Left.Count(line => !line.IsOptional);

    public async Task OnGetAsync(CancellationToken stop) =>
        Lines = SetupChecklist.Of(await setup.Read(theme.Value.Name != new ThemeOptions().Name, stop));
}
