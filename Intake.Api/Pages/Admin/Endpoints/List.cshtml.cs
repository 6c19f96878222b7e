using Intake.Core.Access;
using Intake.Core.Endpoints;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin.Endpoints;

/// <summary>The systems that are told by webhooks.</summary>
[Authorize(Policy = Scopes.Admin)]
public sealed class ListModel(EndpointRegister register, EndpointReader reader) : PageModel
{
    IReadOnlyList<DispatchCount> counts = [];

    public IReadOnlyList<Core.Endpoints.Endpoint> Endpoints { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => (Endpoints, counts) = (await register.List(stop), await reader.Counts(stop));

    public long Count(Core.Endpoints.Endpoint endpoint, string state) =>
        counts.Where(count => count.EndpointId == endpoint.Id && count.State == state).Sum(count => count.Dispatches);
}
