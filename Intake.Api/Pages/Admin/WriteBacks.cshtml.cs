using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.CaseSystems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin;

/// <summary>What case systems are told: what failed first, with another try.</summary>
[Authorize(Policy = Scopes.Admin)]
public sealed class WriteBacksModel(WriteBacks writeBacks, SiteTexts texts) : PageModel
{
    const int Shown = 100;

    public WriteBackReport Report { get; private set; } = null!;

    [TempData]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken stop) => Report = await writeBacks.Read(Shown, stop);

    public Task<IActionResult> OnPostReplayAsync(string? id) => Replay(id ?? "");

    public Task<IActionResult> OnPostReplayAllAsync() => Replay(null);

    async Task<IActionResult> Replay(string? id)
    {
        Done = texts.WriteBacks.Replayed(await writeBacks.Replay(id, User.Actor()));
        return Redirect("/admin/write-backs");
    }
}
