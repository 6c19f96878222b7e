using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.TwoSteps;

/// <summary>The second step: a code of the app, or a recovery code. Whoever did not show the right password is sent to the first.</summary>
[AllowAnonymous, NoTrace]
public sealed class CodeModel(HalfWay halfWay, FactorCheck check, SignInSteps steps, SignInLimit limit, SiteTexts texts) : PageModel
{
    public string? Error { get; private set; }

    public async Task<IActionResult> OnGetAsync() =>
        await halfWay.At(HttpContext, SignInStep.Code) is null ? BackToPassword() : Page();

    public async Task<IActionResult> OnPostAsync(string? code)
    {
        if (await halfWay.At(HttpContext, SignInStep.Code) is not { } way) return BackToPassword();
        if (!limit.Admits(HttpContext)) return Refuse(texts.Access.TooMany, StatusCodes.Status429TooManyRequests);
        return await check.Accepts(way.User.Id, code ?? "")
            ? await steps.Enter(HttpContext, way.User, StaffSession.ByPasswordAndCode, way.ReturnUrl)
            : Refuse(AccessRefusals.WrongCode.In(texts.Language), StatusCodes.Status200OK);
    }

    LocalRedirectResult BackToPassword() => LocalRedirect("/sign-in?late=true");

    PageResult Refuse(string error, int status)
    {
        Error = error;
        RefusalLog.Note(HttpContext, status == StatusCodes.Status429TooManyRequests ? "too_many_attempts" : AccessRefusals.WrongCode.Code);
        Response.StatusCode = status;
        return Page();
    }
}
