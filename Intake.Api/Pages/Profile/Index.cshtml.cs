using System.Security.Claims;
using Intake.Api.Access;
using Intake.Core.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Profile;

/// <summary>What the product knows of the person who is signed in, and what they can change about it.</summary>
[NoTrace]
public sealed class IndexModel(Users users, SecondFactors factors) : PageModel
{
    /// <summary>Null for the demonstration's persons, who have no account.</summary>
    public User? Account { get; private set; }

    public FactorState? Factor { get; private set; }

    public string Role => User.FindFirstValue(ClaimTypes.Role) ?? "";
    public IReadOnlyList<string> Units => [.. User.FindAll(KnownCallers.Unit).Select(unit => unit.Value)];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!User.HasSession()) return NotFound();
        Account = await users.Of(User);
        if (Account is not null) Factor = await factors.Of(Account.Id);
        return Page();
    }
}
