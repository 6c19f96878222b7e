using Intake.Api.Access;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Core.Sources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin.Sources;

/// <summary>A new case system; its secrets stand on the answer and nowhere else.</summary>
[Authorize(Policy = Scopes.Admin), NoTrace]
public sealed class NewModel(SourceRegister sources) : PageModel
{
    public SourceOrder Order { get; private set; } = new(null, null, null);
    public Refusal? Refusal { get; private set; }
    public NewSource? Made { get; private set; }

    public void OnGet() { }

    public async Task OnPostAsync(string? name, string? kind, string? title, string? origin, string? apiUrl)
    {
        Order = new(name, title, kind, origin, apiUrl);
        (Made, Refusal) = await sources.Create(Order, User.Actor());
        if (Refusal is not null) Response.StatusCode = Refusal.Status;
    }

    /// <summary>For <c>aria-invalid</c>.</summary>
    public string? Invalid(string field) => Refusal?.Field == field ? "true" : null;
}
