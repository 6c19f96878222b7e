using System.Security.Claims;
using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Backlog;
using Intake.Core.Contacts;
using Intake.Core.Feedback;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages;

/// <summary>What each role does first, and what waits for the person.</summary>
[Authorize]
public sealed class IndexModel(
    BacklogReader backlog, DeliveryReader delivery, LetterFolder letters, SiteTexts texts, TimeProvider clock) : PageModel
{
    public string Role => User.FindFirstValue(ClaimTypes.Role) ?? "";
    public bool ReadsBacklog => User.May(Scopes.BacklogRead);
    public bool Decides => User.May(Scopes.BacklogWrite);
    public IReadOnlyList<HomeTask> Tasks { get; private set; } = [];
    public IReadOnlyList<ItemRow> Latest { get; private set; } = [];
    public IReadOnlyList<ItemRow> MostVoices { get; private set; } = [];
    public long Recent { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (Decides) Tasks = [.. await Faults(stop), .. await Decisions(stop), .. Settings()];
        if (!ReadsBacklog) return;
        Latest = (await backlog.List(new() { Sort = BacklogFilter.LatestVoice, Take = 5 }, User.Reading(), stop)).Items;
        MostVoices = (await backlog.List(new() { Sort = BacklogFilter.MostVoices, Take = 5 }, User.Reading(), stop)).Items;
        Recent = await backlog.Count(new() { Since = clock.GetUtcNow().AddDays(-30).ToUnixTimeMilliseconds() }, User.Reading(), stop);
    }

    async Task<IEnumerable<HomeTask>> Faults(CancellationToken stop)
    {
        var (failed, contacts) = await delivery.CountFailed(stop);
        return new HomeTask[]
        {
            new("/delivery#letters", texts.Home.FailedLetters(failed), failed, IsFault: true),
            new("/delivery#contacts", texts.Home.FailedContacts(contacts), contacts, IsFault: true),
        }
        .Where(task => task.Count > 0);
    }

    async Task<IEnumerable<HomeTask>> Decisions(CancellationToken stop)
    {
        var needs = await backlog.Count(new() { State = ItemState.New, Kind = ContactKind.Need }, User.Reading(), stop);
        var ideas = await backlog.Count(new() { State = ItemState.New, Kind = ContactKind.Idea }, User.Reading(), stop);
        return new HomeTask[]
        {
            new("/backlog?kind=need&state=new", texts.Home.NewNeeds(needs), needs),
            new("/backlog?kind=idea&state=new", texts.Home.NewIdeas(ideas), ideas),
        }
        .Where(task => task.Count > 0);
    }

    IEnumerable<HomeTask> Settings() => letters.IsUsed && User.May(Scopes.Admin)
        ? [new("/delivery#files", texts.Home.NoMailServer, 1)]
        : [];
}

/// <summary>Something to do, with the list that its figure counts.</summary>
public sealed record HomeTask(string Path, string Text, long Count, bool IsFault = false);
