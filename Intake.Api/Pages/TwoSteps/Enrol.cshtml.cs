using Intake.Api.Access;
using Intake.Api.Theme;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Intake.Api.Pages.TwoSteps;

/// <summary>The right password of a role that must have a second factor, and none there yet: it is set up before anything else opens.</summary>
[AllowAnonymous, NoTrace]
public sealed class EnrolModel(
    HalfWay halfWay, SecondFactors factors, Users users, SignInSteps steps, SignInLimit limit, IOptions<ThemeOptions> theme) : PageModel
{
    public Enrolment? Enrolment { get; private set; }
    public IReadOnlyList<string> Codes { get; private set; } = [];
    public string Next { get; private set; } = "/";
    public Refusal? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await At() is null ? BackToPassword() : Page();

    public async Task<IActionResult> OnPostBeginAsync()
    {
        if (await At() is not { } way) return BackToPassword();
        Show(way.User, await factors.Begin(way.User.Id));
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(string? code)
    {
        if (await At() is not { } way) return BackToPassword();
        if (!limit.Admits(HttpContext)) return StatusCode(StatusCodes.Status429TooManyRequests);
        if (await factors.Confirm(way.User.Id, code ?? "") is { } codes) return await Enter(way.User.Id, way.ReturnUrl, codes);
        Refusal = AccessRefusals.WrongCode;
        RefusalLog.Note(HttpContext, Refusal.Code);
        if (await factors.Pending(way.User.Id) is { } secret) Show(way.User, secret);
        return Page();
    }

    // The page with the recovery codes is the first that opens.
    async Task<IActionResult> Enter(string id, string returnUrl, IReadOnlyList<string> codes)
    {
        if (await users.Find(id) is not { } user) return BackToPassword();
        await steps.Enter(HttpContext, user, StaffSession.ByPasswordAndCode, returnUrl);
        (Codes, Next) = (codes, returnUrl);
        return Page();
    }

    void Show(User user, string secret) => Enrolment = Enrolment.Of(theme.Value.Name, user.Login, secret);

    Task<(User User, string ReturnUrl)?> At() => halfWay.At(HttpContext, SignInStep.Enrol);

    LocalRedirectResult BackToPassword() => LocalRedirect("/sign-in?late=true");
}
