using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Contacts;
using Intake.Core.Retention;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Admin;

/// <summary>Rules, proposals, approval by a second person, runs.</summary>
[Authorize(Policy = Scopes.Retention)]
public sealed class RetentionModel(RetentionRules rules, RetentionRuns runs, SiteTexts texts) : PageModel
{
    public IReadOnlyList<RetentionRule> Rules { get; private set; } = [];
    public IReadOnlyList<(RunRow Run, IReadOnlyList<RunPart> Parts)> Runs { get; private set; } = [];
    public IReadOnlyList<string> Types => rules.Types;

    [TempData]
    public string? Done { get; set; }

    [TempData]
    public string? Refused { get; set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        Rules = [.. rules.BuiltIn, .. await rules.List(stop)];
        var shown = new List<(RunRow, IReadOnlyList<RunPart>)>();
        foreach (var run in await runs.Latest(stop)) shown.Add((run, await runs.Parts(run.Id, stop)));
        Runs = shown;
    }

    public async Task<IActionResult> OnPostAddAsync(string decision, string type, int days) =>
        Answer(await rules.Add(decision, type, days, User.Actor()), texts.Retention.Added);

    public async Task<IActionResult> OnPostWithdrawAsync(string id) =>
        Answer(await rules.Withdraw(id, User.Actor()), texts.Retention.WithdrawnNow);

    public async Task<IActionResult> OnPostPlanAsync() => Answer((await runs.Plan(User.Actor())).Refusal, texts.Retention.Planned);

    public async Task<IActionResult> OnPostApproveAsync(string id) => Answer(await runs.Approve(id, User.Actor()), texts.Retention.Approved);

    // Once begun it goes on although the browser is closed.
    public async Task<IActionResult> OnPostRunAsync(string id)
    {
        var (_, refusal) = await runs.Run(id, User.Actor(), stop: CancellationToken.None);
        return refusal is null ? Redirect($"/admin/retention/{id}") : Answer(refusal, "");
    }

    public bool MayApprove(RunRow run) =>
        run.State == RunState.Proposed && run.MadeBy != User.Actor().ToString() && !runs.IsExpired(run);

    RedirectToPageResult Answer(Refusal? refusal, string done)
    {
        if (refusal is null) Done = done;
        else Refused = refusal.In(texts.Language);
        return RedirectToPage();
    }
}
