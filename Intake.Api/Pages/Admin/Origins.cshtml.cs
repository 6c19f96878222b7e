using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Core.Panel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin;

/// <summary>Which case systems may show the panel in a frame.</summary>
[Authorize(Policy = Scopes.Admin)]
public sealed class OriginsModel(AllowedOrigins origins, SiteTexts texts) : PageModel
{
    public IReadOnlyList<string> Fixed => origins.Fixed;
    public IReadOnlyList<PanelOrigin> Stored { get; private set; } = [];
    public Refusal? Refusal { get; private set; }
    public string Written { get; private set; } = "";

    [TempData]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken stop) => Stored = await origins.List(stop);

    public async Task<IActionResult> OnPostAddAsync(string? origin, CancellationToken stop) =>
        await Answer(await origins.Add(origin, User.Actor()), texts.Origins.Added, origin, stop);

    public async Task<IActionResult> OnPostRemoveAsync(string? origin, CancellationToken stop) =>
        await Answer(await origins.Remove(origin, User.Actor()), texts.Origins.Removed, null, stop);

    async Task<IActionResult> Answer(Refusal? refusal, string done, string? written, CancellationToken stop)
    {
        if (refusal is null)
        {
            Done = done;
            return Redirect("/admin/origins");
        }
        (Refusal, Written, Stored) = (refusal, written ?? "", await origins.List(stop));
        Response.StatusCode = refusal.Status;
        return Page();
    }
}
