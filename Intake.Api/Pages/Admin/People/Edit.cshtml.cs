using System.Security.Claims;
using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin.People;

/// <summary>One account: who it is, what it may, a new link, sign-out, closing and opening.</summary>
[Authorize(Policy = Scopes.Admin), NoTrace]
public sealed class EditModel(
    Accounts accounts, AccountEdits edits, Invitations invitations, KnownUnits known, SecondFactors factors, SiteTexts texts,
    TimeProvider clock) : PageModel
{
    IReadOnlyList<string> units = [];

    [FromRoute]
    public string Id { get; set; } = "";

    public AccountRow Account { get; private set; } = null!;
    public AccountForm Form { get; private set; } = null!;
    public string[] Chosen { get; private set; } = [];
    public string Seen { get; private set; } = "";
    public bool HasFactor { get; private set; }
    public Refusal? Refusal { get; private set; }
    public Invitation? Made { get; private set; }

    /// <summary>What is asked once more before a person does it to themselves: <c>lower</c> or <c>close</c>.</summary>
    public string? Asks { get; private set; }

    [TempData]
    public string? Done { get; set; }

    /// <summary>What was done last can be undone by opening the account.</summary>
    [TempData]
    public bool CanUndo { get; set; }

    /// <summary>When the link that waits to be used stops; null when there is none.</summary>
    public DateTimeOffset? LinkUntil => Account.InvitedAt is { } made ? DateTimeOffset.FromUnixTimeMilliseconds(made) + Invitations.Lifetime : null;

    public bool LinkHolds => LinkUntil > clock.GetUtcNow();

    public bool IsOwn => User.FindFirstValue(ClaimTypes.NameIdentifier) == Id;

    public async Task<IActionResult> OnGetAsync() => await Load() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? name, string? role, string[]? units, string? seen, bool confirmed)
    {
        if (!await Load()) return NotFound();
        Fill(name ?? "", role ?? "", units ?? [], seen ?? "");
        if (IsOwn && !confirmed && Account.Role == Roles.Admin && Roles.All.Contains(Form.Role) && Form.Role != Roles.Admin) return Ask("lower");
        return Answer(await edits.Save(new(Id, Form.Name, Form.Role, Chosen, Seen), User.Actor()), texts.Admin.Saved);
    }

    public async Task<IActionResult> OnPostCloseAsync(bool confirmed)
    {
        if (!await Load()) return NotFound();
        if (IsOwn && !confirmed) return Ask("close");
        CanUndo = true;
        return Answer(await accounts.Disable(Account.Login, User.Actor()), texts.Accounts.Closed);
    }

    public async Task<IActionResult> OnPostOpenAsync() =>
        await Load() ? Answer(await accounts.Enable(Account.Login, User.Actor()), texts.Accounts.Opened) : NotFound();

    public async Task<IActionResult> OnPostSignOutAsync() =>
        await Load() ? Answer(await accounts.SignOut(Account.Login, User.Actor()), texts.Accounts.SignedOut) : NotFound();

    public async Task<IActionResult> OnPostResetFactorAsync() =>
        await Load() ? Answer(await accounts.ResetFactor(Account.Login, User.Actor()), texts.Accounts.FactorGone) : NotFound();

    public async Task<IActionResult> OnPostInviteAsync()
    {
        if (!await Load()) return NotFound();
        (Made, Refusal) = await invitations.Renew(Id, User.Actor());
        return Refusal is null ? Page() : Refuse(Refusal);
    }

    async Task<bool> Load()
    {
        if (await accounts.Find(Id) is not { } account) return false;
        Account = account;
        HasFactor = await factors.Of(Id) is not null;
        units = await known.List();
        Fill(account.Name, account.Role, [.. account.UnitList], account.Version);
        return true;
    }

    void Fill(string name, string role, string[] chosen, string seen)
    {
        (Chosen, Seen) = (chosen, seen);
        Form = new(name, role, new(units, chosen, texts.Accounts.UnitsHint, null));
    }

    PageResult Ask(string what)
    {
        Asks = what;
        return Page();
    }

    IActionResult Answer(Refusal? refusal, string done)
    {
        if (refusal is not null) return Refuse(refusal);
        Done = done;
        return Redirect($"/admin/users/{Id}");
    }

    PageResult Refuse(Refusal refusal)
    {
        (Refusal, CanUndo) = (refusal, false);
        Form = Form with { Refusal = refusal, Units = Form.Units with { Refusal = refusal } };
        // What somebody else made of it stands in the fields; another try is one with open eyes.
        if (refusal == AccessRefusals.StaleEdit) Fill(Account.Name, Account.Role, [.. Account.UnitList], Account.Version);
        Response.StatusCode = refusal.Status;
        return Page();
    }
}
