using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Core.Sources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin.Sources;

/// <summary>One case system: where it lies, its secrets, whether it is in use.</summary>
[Authorize(Policy = Scopes.Admin), NoTrace]
public sealed class EditModel(SourceRegister sources, SiteTexts texts) : PageModel
{
    static readonly TimeSpan overlap = TimeSpan.FromDays(1);

    [FromRoute]
    public string Name { get; set; } = "";

    public Source Source { get; private set; } = null!;
    public SourceOrder Order { get; private set; } = null!;
    public Refusal? Refusal { get; private set; }
    public string? Secret { get; private set; }

    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostSaveAsync(string? title, string? origin, string? apiUrl)
    {
        if (!await Load()) return NotFound();
        Order = Order with { Title = title, Origin = origin, ApiUrl = apiUrl };
        return Shown(await sources.Edit(Name, Order, User.Actor()), texts.Admin.Saved);
    }

    public async Task<IActionResult> OnPostRotateAsync(string? purpose)
    {
        if (!await Load()) return NotFound();
        (Secret, var refusal) = await sources.Rotate(Name, purpose ?? "", overlap, User.Actor());
        return refusal is null ? Page() : Shown(refusal, "");
    }

    public async Task<IActionResult> OnPostSecretAsync(string? purpose, string? secret)
    {
        if (!await Load()) return NotFound();
        var (_, refusal) = await sources.Rotate(Name, purpose ?? "", overlap, User.Actor(), secret ?? "");
        return Shown(refusal, texts.Sources.OwnSaved);
    }

    public async Task<IActionResult> OnPostDisableAsync() => Shown(await sources.Disable(Name, User.Actor()), texts.Sources.Disabled);

    public async Task<IActionResult> OnPostEnableAsync() => Shown(await sources.Enable(Name, User.Actor()), texts.Sources.Enabled);

    /// <summary>For <c>aria-invalid</c>.</summary>
    public string? Invalid(string field) => Refusal?.Field == field ? "true" : null;

    async Task<bool> Load()
    {
        if ((await sources.List()).FirstOrDefault(source => source.Name == Name) is not { } found) return false;
        Source = found;
        Order = new(found.Name, found.Title, found.Kind, found.Origin, found.ApiUrl);
        return true;
    }

    IActionResult Shown(Refusal? refusal, string done)
    {
        if (refusal?.Status == StatusCodes.Status404NotFound) return NotFound();
        if (refusal is null)
        {
            Done = done;
            return Redirect($"/admin/sources/{Name}");
        }
        Refusal = refusal;
        Response.StatusCode = refusal.Status;
        return Page();
    }
}
