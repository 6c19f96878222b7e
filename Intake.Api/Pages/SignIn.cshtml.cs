using System.Security.Claims;
using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Demo;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Intake.Api.Pages;

/// <summary>Sign-in with a local account, and in a demonstration with nothing but a role.</summary>
[AllowAnonymous, NoTrace]
public sealed class SignInModel(
    Users users, SignInSteps steps, SignInLimit limit, IOptionsMonitor<DemoOptions> demo, SiteTexts texts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The second step took too long.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Late { get; set; }

    public string Login { get; private set; } = "";
    public string? Error { get; private set; }
    public bool IsDemo => demo.CurrentValue.Enabled;

    public async Task<IActionResult> OnPostAsync(string? login, string? password)
    {
        Login = login ?? "";
        if (!limit.Admits(HttpContext)) return Refuse(texts.Access.TooMany, StatusCodes.Status429TooManyRequests);
        if (password is { Length: > PasswordRules.Longest }) return Refuse(texts.Access.WrongLogin, StatusCodes.Status200OK);
        return await users.Verify(Login, password ?? "") is { } user
            ? await steps.After(HttpContext, user, Target)
            : Refuse(texts.Access.WrongLogin, StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPostDemoAsync(string? role) =>
        IsDemo && role is not null && Roles.All.Contains(role)
            ? await Enter(KnownCallers.InDemo(role, $"Demo: {texts.Access.Role(role)}", clock.GetUtcNow()))
            : NotFound();

    string Target => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/";

    async Task<IActionResult> Enter(ClaimsPrincipal person)
    {
        await HttpContext.SignInAsync(Schemes.Session, person);
        return LocalRedirect(Target);
    }

    PageResult Refuse(string error, int status)
    {
        Error = error;
        Response.StatusCode = status;
        return Page();
    }
}
