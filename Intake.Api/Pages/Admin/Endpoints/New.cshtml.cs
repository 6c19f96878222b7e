using Intake.Api.Access;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Core.Endpoints;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin.Endpoints;

/// <summary>A new receiver; its secret stands on the answer and nowhere else.</summary>
[Authorize(Policy = Scopes.Admin), NoTrace]
public sealed class NewModel(EndpointRegister register) : PageModel
{
    public string EndpointTitle { get; private set; } = "";
    public string Address { get; private set; } = "";
    public string[] Chosen { get; private set; } = [.. EndpointEvent.All];
    public Refusal? Refusal { get; private set; }
    public NewEndpoint? Made { get; private set; }

    public void OnGet()
    {
    }

    public async Task OnPostAsync(string? title, string? url, string[]? events)
    {
        (EndpointTitle, Address, Chosen) = (title ?? "", url ?? "", events ?? []);
        (Made, Refusal) = await register.Create(new(url, title, Chosen), User.Actor());
        if (Refusal is not null) Response.StatusCode = Refusal.Status;
    }

    /// <summary>For <c>aria-invalid</c>.</summary>
    public string? Invalid(string field) => Refusal?.Field == field ? "true" : null;
}
