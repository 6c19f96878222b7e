using Intake.Api.Access;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin.Keys;

/// <summary>A new key; its secret stands on the answer and nowhere else.</summary>
[Authorize(Policy = Scopes.Admin), NoTrace]
public sealed class NewModel(ApiKeys keys, KnownUnits known, TimeProvider clock) : PageModel
{
    public string Name { get; private set; } = "";
    public string[] Chosen { get; private set; } = [];
    public string[] Units { get; private set; } = [];
    public string Day { get; private set; } = "";
    public IReadOnlyList<string> Known { get; private set; } = [];
    public Refusal? Refusal { get; private set; }
    public NewApiKey? Made { get; private set; }

    public async Task OnGetAsync()
    {
        Day = LastDay.Usual(clock.GetUtcNow());
        Known = await known.List();
    }

    public async Task OnPostAsync(string? name, string[]? scopes, string[]? units, string? lastDay)
    {
        (Name, Chosen, Units, Day) = (name ?? "", scopes ?? [], units ?? [], lastDay ?? "");
        (Made, Refusal) = await Make();
        if (Refusal is null) return;
        Response.StatusCode = Refusal.Status;
        Known = await known.List();
    }

    /// <summary>For <c>aria-invalid</c>.</summary>
    public string? Invalid(string field) => Refusal?.Field == field ? "true" : null;

    async Task<(NewApiKey?, Refusal?)> Make() =>
        LastDay.End(Day) is not { } end ? (null, AccessRefusals.LastDayMissing)
        : await known.Check(Units) is { } unknown ? (null, unknown)
        : await keys.Create(new(Name, Chosen, Units, end), User.Actor());
}
