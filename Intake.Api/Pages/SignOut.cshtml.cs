using Intake.Api.Access;
using Intake.Core.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages;

/// <summary>Ends this session, or all of the account's: a copied cookie is worth nothing afterwards.</summary>
[NoTrace]
public sealed class SignOutModel(Entrance entrance) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await entrance.Leave(HttpContext);
        return LocalRedirect(Next);
    }

    public async Task<IActionResult> OnPostEverywhereAsync()
    {
        await entrance.LeaveEverywhere(HttpContext);
        return LocalRedirect(Next);
    }

    // Whoever came by the identity provider is still signed in there.
    string Next => User.HasClaim(KnownCallers.How, StaffSession.ByOpenId) ? "/sign-in/openid/signed-out" : "/sign-in";
}
