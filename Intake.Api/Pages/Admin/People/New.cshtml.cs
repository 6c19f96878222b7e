using Intake.Api.Access;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin.People;

/// <summary>A new account, and the link by which its person chooses the password.</summary>
[Authorize(Policy = Scopes.Admin), NoTrace]
public sealed class NewModel(Invitations invitations, KnownUnits known) : PageModel
{
    public string Login { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Role { get; private set; } = Roles.Agent;
    public string[] Chosen { get; private set; } = [];
    public IReadOnlyList<string> Known { get; private set; } = [];
    public Refusal? Refusal { get; private set; }
    public Invitation? Made { get; private set; }

    public async Task OnGetAsync(string? role)
    {
        Role = role ?? Roles.Agent;
        Known = await known.List();
    }

    public async Task OnPostAsync(string? login, string? name, string? role, string[]? units)
    {
        (Login, Name, Role, Chosen) = (login ?? "", name ?? "", role ?? "", units ?? []);
        (Made, Refusal) = await invitations.Open(new(Login, Name, Role, Chosen), User.Actor());
        if (Refusal is null) return;
        Response.StatusCode = Refusal.Status;
        Known = await known.List();
    }
}
