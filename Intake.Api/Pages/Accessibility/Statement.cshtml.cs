using Intake.Api.Limits;
using Intake.Api.Texts;
using Intake.Api.Theme;
using Intake.Core.Accessibility;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Intake.Api.Pages.Accessibility;

/// <summary>The accessibility statement that the law asks for, with a form to report what does not work. For anybody.</summary>
[AllowAnonymous]
public sealed class StatementModel(
    AccessibilityReports reports, ReportLimit limit, IOptions<AccessibilityOptions> options, IOptions<ThemeOptions> theme, SiteTexts texts) : PageModel
{
    public string Municipality => theme.Value.Name;
    public string? Contact => options.Value.Contact;
    public DateOnly? Reviewed => options.Value.Reviewed;

    public string What { get; private set; } = "";
    public string Where { get; private set; } = "";
    public string? Error { get; private set; }

    [TempData]
    public bool Sent { get; set; }

    public async Task<IActionResult> OnPostAsync(string? what, string? where, CancellationToken stop)
    {
        (What, Where) = (what ?? "", where ?? "");
        if (!limit.Admits(HttpContext)) return Refuse(texts.Accessibility.TooMany, StatusCodes.Status429TooManyRequests);
        if (await reports.Report(what, where, texts.Language, stop) is { } refusal) return Refuse(refusal.In(texts.Language), refusal.Status);
        Sent = true;
        return RedirectToPage();
    }

    PageResult Refuse(string error, int status)
    {
        Error = error;
        Response.StatusCode = status;
        return Page();
    }
}
