using Intake.Api.Access;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Profile;

/// <summary>A new password of one's own. Every other session of the account ends.</summary>
[NoTrace]
public sealed class PasswordModel(Users users, OwnAccount own, SecondFactors factors, Entrance entrance, SignInLimit limit) : PageModel
{
    public User? Account { get; private set; }
    public bool AsksCode { get; private set; }
    public Refusal? Refusal { get; private set; }
    public bool Done { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await Load() is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string? present, string? code, string? password)
    {
        if (await Load() is not { } account) return NotFound();
        if (!limit.Admits(HttpContext)) return StatusCode(StatusCodes.Status429TooManyRequests);
        Refusal = await own.ChangePassword(account, new(present ?? "", code ?? ""), password ?? "");
        if (Refusal is null) await Reenter(account.Id);
        else HttpContext.Answer(Refusal);
        return Page();
    }

    async Task Reenter(string id)
    {
        if (await users.Find(id) is { } changed) await entrance.Enter(HttpContext, changed, User.How());
        Done = true;
    }

    async Task<User?> Load()
    {
        Account = await users.Of(User);
        AsksCode = Account is not null && await factors.Of(Account.Id) is not null;
        return Account;
    }
}
