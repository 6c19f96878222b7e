using Intake.Api.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.OpenId;

/// <summary>Why a sign-in at the identity provider came to nothing, and what to do. Shows our own words only.</summary>
[AllowAnonymous, NoTrace]
public sealed class RefusedModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Because { get; set; } = "";
}
