using Intake.Api.Panel;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Core.Panel;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Contact;

/// <summary>Quick registration for a center whose case system has no place for the panel; without script it is a plain form.</summary>
[Authorize(Policy = Scopes.ContactsWrite)]
public sealed class ContactModel(Core.Panel.Flags flags, ConsentWordings consents, IAntiforgery antiforgery, SiteTexts texts) : PageModel
{
    [BindProperty]
    public ContactForm Form { get; set; } = new();

    public Refusal? Refusal { get; private set; }

    /// <summary>Reference and what to say to the caller.</summary>
    [TempData]
    public string? Done { get; set; }

    public PanelCaller Caller => User.PanelCaller();
    public ConsentWording Consent => consents.Current;
    public string? Antiforgery => antiforgery.GetAndStoreTokens(HttpContext).RequestToken;

    public void OnGet() => Form.Key = Guid.NewGuid().ToString("N");

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var (kept, refusal) = await flags.Keep(Form.ToDraft(Consent), Caller, Form.KeyOf(Caller), stop);
        if (kept is null) return Refuse(refusal!);
        Done = texts.Language == "en" ? kept.Reply.En : kept.Reply.Sv;
        return RedirectToPage();
    }

    PageResult Refuse(Refusal refusal)
    {
        Refusal = refusal;
        Response.StatusCode = refusal.Status;
        return Page();
    }
}
