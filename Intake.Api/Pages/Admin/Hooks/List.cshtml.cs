using Intake.Core.Access;
using Intake.Core.Hooks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin.Hooks;

/// <summary>Deliveries of case systems, by source and outcome.</summary>
[Authorize(Policy = Scopes.Admin)]
public sealed class ListModel(HookLog log) : PageModel
{
    public HookQuestion Question { get; private set; } = new();
    public IReadOnlyList<HookCount> Counts { get; private set; } = [];
    public IReadOnlyList<HookDelivery> Deliveries { get; private set; } = [];

    public IEnumerable<string> Sources => Counts.Select(count => count.Source).Distinct();

    public long Count(string source, string outcome) =>
        Counts.FirstOrDefault(count => count.Source == source && count.Outcome == outcome)?.Deliveries ?? 0;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Counts = await log.Counts(stop);
        Question = HookQuestion.Of(Request.Query, Sources);
        Deliveries = await log.List(Question.ToFilter(), stop);
    }
}
