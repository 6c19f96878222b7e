using System.Security.Claims;
using Intake.Api.Access;
using Intake.Api.Access.OpenId;
using Intake.Core.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages;

/// <summary>Ends the account's sessions, here and in other browsers: a copied cookie is worth nothing afterwards.</summary>
[NoTrace]
public sealed class SignOutModel(Users users, Provider provider) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        var id = User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        await users.EndSessions(id);
        await HttpContext.SignOutAsync(Schemes.Session);
        return LocalRedirect(await provider.Knows(id) ? "/sign-in/openid/signed-out" : "/sign-in");
    }
}
