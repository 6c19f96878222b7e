using Intake.Api.Access;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages;

/// <summary>Where an invited person chooses a password. Unknown, used and expired links answer alike.</summary>
[AllowAnonymous, NoTrace]
public sealed class WelcomeModel(Invitations invitations, SignInLimit limit) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    public Invited? Person { get; private set; }
    public Refusal? Refusal { get; private set; }

    public Task OnGetAsync() => Meet();

    public async Task<IActionResult> OnPostAsync(string? password)
    {
        if (!limit.Admits(HttpContext)) return StatusCode(StatusCodes.Status429TooManyRequests);
        Refusal = await invitations.Use(Token, password ?? "");
        if (Refusal is null) return LocalRedirect("/sign-in");
        await Meet();
        return Page();
    }

    async Task Meet()
    {
        Person = await invitations.Find(Token);
        if (Person is null) Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
