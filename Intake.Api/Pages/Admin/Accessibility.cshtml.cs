using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Accessibility;
using Intake.Core.Contacts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin;

/// <summary>What people reported that they cannot use: open, handled, and back.</summary>
[Authorize(Policy = Scopes.Admin)]
public sealed class AccessibilityModel(AccessibilityReports reports, SiteTexts texts) : PageModel
{
    public IReadOnlyList<AccessibilityReport> Reports { get; private set; } = [];

    [TempData]
    public string? Done { get; set; }

    [TempData]
    public string? Refused { get; set; }

    public async Task OnGetAsync(CancellationToken stop) => Reports = await reports.Latest(stop);

    public async Task<IActionResult> OnPostHandleAsync(string id) => Answer(await reports.Handle(id, User.Actor()), texts.Accessibility.HandledNow);

    public async Task<IActionResult> OnPostReopenAsync(string id) => Answer(await reports.Reopen(id, User.Actor()), texts.Accessibility.ReopenedNow);

    RedirectToPageResult Answer(Refusal? refusal, string done)
    {
        if (refusal is null) Done = done;
        else Refused = refusal.In(texts.Language);
        return RedirectToPage();
    }
}
