using System.Security.Claims;
using Intake.Api.Access;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Profile;

/// <summary>What the product knows of the person who is signed in, where they are signed in, and what they can change.</summary>
[NoTrace]
public sealed class IndexModel(Users users, SecondFactors factors, OwnAccount own, Sessions sessions, SignInLimit limit) : PageModel
{
    public const string Others = "others";

    /// <summary>Null where there is none of ours: in a demonstration, or signed in elsewhere.</summary>
    public User? Account { get; private set; }

    public FactorState? Factor { get; private set; }
    public IReadOnlyList<StaffSession> Sessions { get; private set; } = [];
    public Refusal? Refusal { get; private set; }
    public bool Ended { get; private set; }

    public bool IsDemo => User.HasClaim(KnownCallers.Demo, "1");
    public string Present => User.Ticket()?.Id ?? "";
    public string Role => User.FindFirstValue(ClaimTypes.Role) ?? "";
    public IReadOnlyList<string> Units => [.. User.FindAll(KnownCallers.Unit).Select(unit => unit.Value)];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!User.HasSession()) return NotFound();
        await Load();
        return Page();
    }

    /// <param name="id">A session, or <see cref="Others"/>.</param>
    public async Task<IActionResult> OnPostEndAsync(string? present, string? id)
    {
        if (await users.Of(User) is not { } account) return NotFound();
        if (!limit.Admits(HttpContext)) return StatusCode(StatusCodes.Status429TooManyRequests);
        Refusal = await own.JudgePassword(account, present ?? "");
        if (Refusal is null) await End(account.Id, id ?? "");
        else HttpContext.Answer(Refusal);
        await Load();
        return Page();
    }

    async Task End(string person, string id)
    {
        if (id == Others) await sessions.EndAll(person, User.Actor(), except: Present);
        else await sessions.End(id, person, User.Actor());
        Ended = true;
    }

    async Task Load()
    {
        Account = await users.Of(User);
        if (Account is not null) Factor = await factors.Of(Account.Id);
        if (!IsDemo && await users.Find(User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "") is { } person)
            Sessions = await sessions.Of(person.Id, person.Stamp);
    }
}
