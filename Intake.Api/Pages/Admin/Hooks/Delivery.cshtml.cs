using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Core.Hooks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin.Hooks;

/// <summary>One delivery; a failed one can be replayed.</summary>
[Authorize(Policy = Scopes.Admin), NoTrace]
public sealed class DeliveryModel(HookLog log, HookReplay replay, SiteTexts texts) : PageModel
{
    [FromRoute]
    public string Id { get; set; } = "";

    public HookDelivery Delivery { get; private set; } = null!;
    public IReadOnlyList<BodyPart> Shape { get; private set; } = [];
    public Refusal? Refusal { get; private set; }

    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostReplayAsync(CancellationToken stop)
    {
        if (!await Load(stop)) return NotFound();
        (_, Refusal) = await replay.Replay(Id, User.Actor(), stop);
        if (Refusal is null)
        {
            Done = texts.Hooks.Done;
            return Redirect($"/admin/hooks/{Id}");
        }
        Response.StatusCode = Refusal.Status;
        return Page();
    }

    async Task<bool> Load(CancellationToken stop)
    {
        if (await log.Find(Id, stop) is not { } found) return false;
        (Delivery, Shape) = (found, log.ShapeOf(found));
        return true;
    }
}
