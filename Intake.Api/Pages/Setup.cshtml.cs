using Intake.Api.Access;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages;

/// <summary>The first administrator, by the one-time link. Unknown, used and expired links answer alike.</summary>
[AllowAnonymous, NoTrace]
public sealed class SetupModel(SetupLinks links, SignInLimit limit) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    public bool IsOpen { get; private set; }
    public string Name { get; private set; } = "";
    public string Login { get; private set; } = "";
    public Refusal? Refusal { get; private set; }

    public async Task OnGetAsync() => Answer(await links.IsOpen(Token));

    public async Task<IActionResult> OnPostAsync(string? name, string? login, string? password)
    {
        (Name, Login) = (name ?? "", login ?? "");
        if (!limit.Admits(HttpContext)) return StatusCode(StatusCodes.Status429TooManyRequests);
        Refusal = await links.Use(Token, Login, Name, password ?? "");
        if (Refusal is null) return LocalRedirect("/sign-in");
        Answer(Refusal != AccessRefusals.LinkNotValid);
        return Page();
    }

    void Answer(bool open)
    {
        IsOpen = open;
        if (!open) Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
