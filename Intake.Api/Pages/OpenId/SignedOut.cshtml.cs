using Intake.Api.Access;
using Intake.Api.Access.OpenId;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Intake.Api.Pages.OpenId;

/// <summary>After signing out here: a link to sign out at the provider too. (A form could not lead there.)</summary>
[AllowAnonymous, NoTrace]
public sealed class SignedOutModel(Provider provider, IOptions<OpenIdOptions> options) : PageModel
{
    public string? Address { get; private set; }
    public string Name => options.Value.DisplayName;

    public async Task OnGetAsync() => Address = await provider.SignOutAddress();
}
