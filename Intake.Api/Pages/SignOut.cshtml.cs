using System.Security.Claims;
using Intake.Api.Access;
using Intake.Core.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages;

/// <summary>Ends the account's sessions, here and in other browsers: a copied cookie is worth nothing afterwards.</summary>
[NoTrace]
public sealed class SignOutModel(Users users) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id) await users.EndSessions(id);
        await HttpContext.SignOutAsync(Schemes.Session);
        return LocalRedirect("/sign-in");
    }
}
