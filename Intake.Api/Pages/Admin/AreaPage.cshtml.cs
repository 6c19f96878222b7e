using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Classification;
using Intake.Core.Contacts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin;

/// <summary>One service area: what it is called, who receives it, which words point to it. <c>new</c>: one to be made.</summary>
[Authorize(Policy = Scopes.Admin)]
public sealed class AreaPageModel(Areas areas, AreaChanges changes, SiteTexts texts) : PageModel
{
    const string New = "new";

    [BindProperty]
    public AreaForm Form { get; set; } = new();

    /// <summary>As it is now; null for a new one.</summary>
    public Area? Area { get; private set; }

    /// <summary>As the product has it; null when the municipality made it.</summary>
    public Area? Standard => Area is null ? null : AreaCatalog.Default.Find(Area.Code);

    public bool IsLastResort => Area?.Code == AreaCatalog.Other;

    public IEnumerable<string> Receivers => areas.Current.All.Select(area => area.Unit).Distinct().Order(StringComparer.CurrentCulture);

    public Refusal? Refusal { get; private set; }

    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();
        Form = Area is null ? new() { InUse = true } : AreaForm.Of(Area);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken stop) => code == New
        ? await Answer(await changes.Add(Form.ToDraft(Form.Code ?? ""), User.Actor()), (Form.Code ?? "").Trim(), code, texts.Areas.Saved, stop)
        : await Answer(await changes.Change(Form.ToDraft(code), User.Actor()), code, code, texts.Areas.Saved, stop);

    public async Task<IActionResult> OnPostResetAsync(string code, CancellationToken stop) =>
        await Answer(await changes.Reset(code, Form.Seen, User.Actor()), code, code, texts.Areas.ResetDone, stop);

    public string? Faulty(string field) => Refusal?.Field == field ? "true" : null;

    async Task<IActionResult> Answer(Refusal? refusal, string saved, string code, string done, CancellationToken stop)
    {
        if (refusal is null)
        {
            Done = done;
            return Redirect($"/admin/areas/{saved}");
        }
        if (!await Find(code, stop)) return NotFound();
        // What was written stays in the form, but for what somebody else changed meanwhile.
        if (refusal == AreaRefusals.AreaChanged) Form = AreaForm.Of(Area!);
        if (refusal == AreaRefusals.AreaChanged) ModelState.Clear();
        Refusal = refusal;
        Response.StatusCode = refusal.Status;
        return Page();
    }

    async Task<bool> Find(string code, CancellationToken stop)
    {
        await areas.Refresh(stop);
        Area = areas.Current.Find(code);
        return Area is not null || code == New;
    }
}
