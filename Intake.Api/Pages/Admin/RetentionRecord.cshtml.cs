using Intake.Core.Access;
using Intake.Core.Retention;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin;

/// <summary>The signed record of a run, to print.</summary>
[Authorize(Policy = Scopes.Retention)]
public sealed class RetentionRecordModel(RetentionRecords records, RetentionRuns runs) : PageModel
{
    public RetentionRecord Record { get; private set; } = null!;
    public bool Genuine { get; private set; }
    public IReadOnlyList<RunPart> Parts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken stop)
    {
        if (await records.Find(id, stop) is not { } found) return NotFound();
        (Record, Genuine) = found;
        Parts = await runs.Parts(id, stop);
        return Page();
    }
}
