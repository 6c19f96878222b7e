using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Core.Endpoints;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin.Endpoints;

/// <summary>One receiver: what it was sent, a test, its secret, whether it is in use.</summary>
[Authorize(Policy = Scopes.Admin), NoTrace]
public sealed class EditModel(EndpointRegister register, EndpointReader reader, SiteTexts texts) : PageModel
{
    const int Shown = 50;

    static readonly TimeSpan overlap = TimeSpan.FromDays(1);

    [FromRoute]
    public string Id { get; set; } = "";

    public Core.Endpoints.Endpoint Endpoint { get; private set; } = null!;
    public IReadOnlyList<DispatchLine> Dispatches { get; private set; } = [];
    public Refusal? Refusal { get; private set; }
    public string? Secret { get; private set; }

    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTestAsync(CancellationToken stop) =>
        await Answer(await register.Test(Id, User.Actor()), texts.Endpoints.Tested, stop);

    public async Task<IActionResult> OnPostRotateAsync(CancellationToken stop)
    {
        (Secret, var refusal) = await register.Rotate(Id, overlap, User.Actor());
        return refusal is null && await Load(stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken stop) =>
        await Answer(await register.Disable(Id, User.Actor()), texts.Endpoints.Disabled, stop);

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken stop) =>
        await Answer(await register.Enable(Id, User.Actor()), texts.Endpoints.Enabled, stop);

    public async Task<IActionResult> OnPostReplayAsync(string? dispatch, CancellationToken stop)
    {
        var (count, refusal) = await register.Replay(Id, dispatch ?? "", User.Actor());
        return await Answer(refusal, texts.Endpoints.Replayed(count), stop);
    }

    public async Task<IActionResult> OnPostReplayFailedAsync(CancellationToken stop)
    {
        var (count, refusal) = await register.Replay(Id, null, User.Actor());
        return await Answer(refusal, texts.Endpoints.Replayed(count), stop);
    }

    async Task<bool> Load(CancellationToken stop)
    {
        if (await register.Find(Id, stop) is not { } found) return false;
        (Endpoint, Dispatches) = (found, await reader.Latest(Id, Shown, stop));
        return true;
    }

    async Task<IActionResult> Answer(Refusal? refusal, string done, CancellationToken stop)
    {
        if (refusal is null)
        {
            Done = done;
            return Redirect($"/admin/endpoints/{Id}");
        }
        if (!await Load(stop)) return NotFound();
        Refusal = refusal;
        Response.StatusCode = refusal.Status;
        return Page();
    }
}
