using Intake.Api.Access;
using Intake.Api.Theme;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Intake.Api.Pages.Profile;

/// <summary>The second factor of one's own: set up, moved to another app, given new recovery codes, switched off.</summary>
[NoTrace]
public sealed class FactorModel(
    Users users, OwnAccount own, SecondFactors factors, Entrance entrance, SignInLimit limit, IOptions<SignInOptions> signIn, IOptions<ThemeOptions> theme) : PageModel
{
    public User Account { get; private set; } = null!;
    public FactorState? Factor { get; private set; }
    public Enrolment? Enrolment { get; private set; }
    public IReadOnlyList<string> Codes { get; private set; } = [];
    public Refusal? Refusal { get; private set; }
    public bool TurnedOff { get; private set; }
    public bool IsRequired => signIn.Value.RequireSecondFactor.Contains(Account.Role);

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public Task<IActionResult> OnPostBeginAsync(string? present, string? code) => Change(async () =>
    {
        (var secret, Refusal) = await own.BeginFactor(Account, new(present ?? "", code ?? ""));
        if (Refusal is null) Show(secret);
    });

    public Task<IActionResult> OnPostConfirmAsync(string? code) => Change(async () =>
    {
        if (await factors.Confirm(Account.Id, code ?? "") is { } codes)
        {
            await Reenter();
            Codes = codes;
            return;
        }
        Refusal = AccessRefusals.WrongCode;
        if (await factors.Pending(Account.Id) is { } secret) Show(secret);
    });

    public Task<IActionResult> OnPostRenewAsync(string? present, string? code) => Change(async () =>
    {
        (Codes, Refusal) = await own.RenewCodes(Account, new(present ?? "", code ?? ""));
        if (Refusal is null) await Reenter();
    });

    public Task<IActionResult> OnPostOffAsync(string? present, string? code) => Change(async () =>
    {
        Refusal = await own.TurnFactorOff(Account, new(present ?? "", code ?? ""), signIn.Value.RequireSecondFactor);
        if (Refusal is not null) return;
        await Reenter();
        TurnedOff = true;
    });

    async Task<IActionResult> Change(Func<Task> change)
    {
        if (!await Load()) return NotFound();
        if (!limit.Admits(HttpContext)) return StatusCode(StatusCodes.Status429TooManyRequests);
        await change();
        if (Refusal is not null) HttpContext.Answer(Refusal);
        return Page();
    }

    // Every session of the account ended; this one begins anew.
    async Task Reenter()
    {
        if (await users.Find(Account.Id) is { } changed) await entrance.Enter(HttpContext, changed, User.How());
        await Load();
    }

    void Show(string secret) => Enrolment = Enrolment.Of(theme.Value.Name, Account.Login, secret);

    async Task<bool> Load()
    {
        if (await users.Of(User) is not { } account) return false;
        (Account, Factor) = (account, await factors.Of(account.Id));
        return true;
    }
}
