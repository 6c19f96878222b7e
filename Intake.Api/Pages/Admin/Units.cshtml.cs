using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Core.Units;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin;

/// <summary>The units, and another name for one: first what it would change, then everywhere at once.</summary>
[Authorize(Policy = Scopes.Admin)]
public sealed class UnitsModel(UnitReader units, UnitRenaming renaming, SiteTexts texts) : PageModel
{
    public UnitList List { get; private set; } = new([], 0, 0);

    /// <summary>The unit that is to be renamed; null while none was chosen.</summary>
    public Unit? Chosen { get; private set; }

    /// <summary>Its new name; null while none was written.</summary>
    public string? To { get; private set; }
    public Refusal? Refusal { get; private set; }

    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(string? unit, string? to, CancellationToken stop)
    {
        if (unit is null) List = await units.List(stop);
        else await Choose(unit, to, stop);
        return Answer();
    }

    public async Task<IActionResult> OnPostAsync(string? unit, string? to, CancellationToken stop)
    {
        Refusal = await renaming.Rename(unit ?? "", to ?? "", User.Actor());
        if (Refusal is null)
        {
            Done = texts.Units.Done;
            return Redirect("/admin/units");
        }
        await Choose(unit ?? "", to ?? "", stop);
        return Answer();
    }

    async Task Choose(string unit, string? to, CancellationToken stop)
    {
        (Chosen, var refusal) = await renaming.Preview(unit, to ?? "", stop);
        To = to is null ? null : UnitRules.Clean(to);
        // Nothing written yet is nothing wrong.
        if (to is not null || refusal == UnitRefusals.UnknownUnit) Refusal ??= refusal;
        if (Chosen is null) List = await units.List(stop);
    }

    PageResult Answer()
    {
        if (Refusal is not null) Response.StatusCode = Refusal.Status;
        return Page();
    }
}
