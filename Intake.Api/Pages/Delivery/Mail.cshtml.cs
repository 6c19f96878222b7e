using Intake.Api.Access;
using Intake.Core.Access;
using Intake.Core.Feedback;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Delivery;

/// <summary>One written letter, as text. It holds a name and an address: administrators only.</summary>
[Authorize(Policy = Scopes.Admin), NoTrace]
public sealed class MailModel(LetterFolder letters) : PageModel
{
    public WrittenLetter Mail { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken stop)
    {
        if (await letters.Read(name, stop) is not { } mail) return NotFound();
        Mail = mail;
        return Page();
    }
}
