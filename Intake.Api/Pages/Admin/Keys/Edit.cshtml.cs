using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin.Keys;

/// <summary>One key: changed with a day's overlap, or revoked once that was asked.</summary>
[Authorize(Policy = Scopes.Admin), NoTrace]
public sealed class EditModel(ApiKeys keys, SiteTexts texts, TimeProvider clock) : PageModel
{
    static readonly TimeSpan overlap = TimeSpan.FromDays(1);

    [FromRoute]
    public string Id { get; set; } = "";

    public ApiKey Key { get; private set; } = null!;
    public string State => KeyState.Of(Key, clock.GetUtcNow());
    public bool AsksToRevoke { get; private set; }
    public Refusal? Refusal { get; private set; }
    public NewApiKey? Made { get; private set; }

    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostRotateAsync()
    {
        if (!await Load()) return NotFound();
        (Made, Refusal) = await keys.Rotate(Id, overlap, User.Actor());
        return Shown();
    }

    public async Task<IActionResult> OnPostRevokeAsync(bool confirmed)
    {
        if (!await Load()) return NotFound();
        AsksToRevoke = !confirmed && KeyState.Holds(State);
        if (AsksToRevoke) return Page();
        Refusal = await keys.Revoke(Id, User.Actor());
        if (Refusal is not null) return Shown();
        Done = texts.Keys.Revoked;
        return Redirect($"/admin/keys/{Id}");
    }

    async Task<bool> Load()
    {
        if ((await keys.List()).FirstOrDefault(key => key.Id == Id) is not { } found) return false;
        Key = found;
        return true;
    }

    PageResult Shown()
    {
        if (Refusal is not null) Response.StatusCode = Refusal.Status;
        return Page();
    }
}
