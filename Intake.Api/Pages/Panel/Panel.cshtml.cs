using Intake.Core.Panel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Panel;

/// <summary>The agents' panel for a case system's frame. It knows nobody: who looks at which case comes in the host's signed token.</summary>
[AllowAnonymous]
public sealed class PanelModel(AllowedOrigins origins) : PageModel
{
    /// <summary>Those with whom the page may speak.</summary>
    public IReadOnlyList<string> Origins => origins.Current;
}
