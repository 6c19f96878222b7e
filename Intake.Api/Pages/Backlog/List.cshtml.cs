using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Backlog;
using Intake.Core.Classification;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Backlog;

/// <summary>The backlog as a table; every filter is in the address.</summary>
[Authorize(Policy = Scopes.BacklogRead)]
public sealed class ListModel(BacklogReader backlog, Areas areas, SiteTexts texts, TimeProvider clock) : PageModel
{
    public BacklogQuestion Question { get; private set; } = new();
    public BacklogPage Items { get; private set; } = new([], 0, null);
    public IReadOnlyList<PlaceCount> Places { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Question = BacklogQuestion.Of(Request.Query, areas.Current);
        Items = await backlog.List(Question.ToFilter(clock.GetUtcNow()), User.Reading(), stop);
        Places = await backlog.Places(200, User.Reading(), stop);
    }

    /// <summary>The filters as a sentence: "Behov · Norrby · senaste 30 dagarna".</summary>
    public string Sentence => string.Join(" · ", Parts().DefaultIfEmpty(texts.Backlog.Everything));

    public string Total => Question.HasFilter ? texts.Backlog.Found(Items.Total) : texts.Backlog.Total(Items.Total);

    IEnumerable<string> Parts()
    {
        if (Question.Kind is { } kind) yield return texts.Words.Kinds(kind);
        if (Question.State is { } state) yield return texts.Words.State(state);
        if (Question.Area is { } area) yield return areas.Current.Name(area, texts.Language);
        if (Question.Place is { } place) yield return place;
        if (Question.Since is { } days) yield return texts.Backlog.Days(days);
        if (Question.Q is { } words) yield return texts.Backlog.Words(words);
    }
}
