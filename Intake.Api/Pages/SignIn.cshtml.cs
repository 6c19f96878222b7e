using Intake.Api.Access;
using Intake.Api.Access.OpenId;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Demo;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Intake.Api.Pages;

/// <summary>Sign-in at the identity provider, with a local account, and in a demonstration with nothing but a role.</summary>
[AllowAnonymous, NoTrace]
public sealed class SignInModel(
    Users users, Entrance entrance, SignInSteps steps, SignInLimit limit, IOptionsMonitor<DemoOptions> demo,
    IOptions<OpenIdOptions> openId, SiteTexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The second step took too long.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Late { get; set; }

    public string Login { get; private set; } = "";
    public string? Error { get; private set; }
    public bool IsDemo => demo.CurrentValue.Enabled;
    public OpenIdOptions OpenId => openId.Value;

    /// <summary>Where the way to the provider begins.</summary>
    public string OpenIdLink => QueryHelpers.AddQueryString(OpenIdEndpoints.Begin, "returnUrl", Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");

    public async Task<IActionResult> OnPostAsync(string? login, string? password)
    {
        Login = login ?? "";
        if (!OpenId.AllowLocal) return Refuse(texts.OpenId.LocalIsOff, StatusCodes.Status403Forbidden);
        if (!limit.Admits(HttpContext)) return Refuse(texts.Access.TooMany, StatusCodes.Status429TooManyRequests);
        if (password is { Length: > PasswordRules.Longest }) return Refuse(texts.Access.WrongLogin, StatusCodes.Status200OK);
        return await users.Verify(Login, password ?? "") is { } user
            ? await steps.After(HttpContext, user, Target)
            : Refuse(texts.Access.WrongLogin, StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPostDemoAsync(string? role)
    {
        if (!IsDemo || role is null || !Roles.All.Contains(role)) return NotFound();
        await entrance.EnterDemo(HttpContext, role, $"Demo: {texts.Access.Role(role)}");
        return LocalRedirect(Target);
    }

    string Target => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/";

    PageResult Refuse(string error, int status)
    {
        Error = error;
        RefusalLog.Note(HttpContext, status == StatusCodes.Status429TooManyRequests ? "too_many_attempts" : "wrong_login");
        Response.StatusCode = status;
        return Page();
    }
}
