using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Feedback;
using Intake.Core.Pipeline;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Delivery;

/// <summary>What failed and what to do about it; then what was sent.</summary>
[Authorize(Policy = Scopes.BacklogWrite)]
public sealed class OverviewModel(
    DeliveryReader delivery, LetterFolder letters, FailedLetters failedLetters, FailedContacts failedContacts, SiteTexts texts) : PageModel
{
    public const int Shown = 25;

    public Core.Feedback.Delivery Delivery { get; private set; } = null!;
    public LetterFolder Letters => letters;
    public bool Mends => User.May(Scopes.Admin);

    /// <summary>A letter holds a name and an address.</summary>
    public bool OpensLetters => letters.IsUsed && User.May(Scopes.Admin);

    [TempData]
    public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken stop) => Delivery = await delivery.Read(Shown, stop);

    public async Task<IActionResult> OnPostLettersAsync(CancellationToken stop)
    {
        if (!Mends) return Forbid();
        Done = texts.Delivery.SentAgain(await failedLetters.SendAgain(stop));
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostContactsAsync(CancellationToken stop)
    {
        if (!Mends) return Forbid();
        Done = texts.Delivery.HandledAgain(await failedContacts.Replay(stop));
        return RedirectToPage();
    }

    public IEnumerable<string> Channels => Delivery.Volumes.Select(volume => volume.Channel).Distinct();

    public long Count(string channel, string state) =>
        Delivery.Volumes.Where(volume => volume.Channel == channel && volume.State == state).Sum(volume => volume.Letters);
}
