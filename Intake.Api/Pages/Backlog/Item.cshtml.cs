using System.Globalization;
using System.Text.Json;
using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Backlog;
using Intake.Core.Classification;
using Intake.Core.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Backlog;

/// <summary>One item: its voices, why they belong here, what may be the same, what has happened.</summary>
[Authorize(Policy = Scopes.BacklogRead)]
public sealed class ItemModel(BacklogReader backlog, SiteTexts texts, TimeProvider clock) : PageModel
{
    public ItemDetails Details { get; private set; } = null!;
    public ItemRow Item => Details.Item;
    public IReadOnlyList<AreaCandidate> Candidates { get; private set; } = [];

    /// <summary>The twelve months of the trend, oldest first.</summary>
    public IReadOnlyList<DateTimeOffset> Months { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken stop)
    {
        if (await backlog.Item(number.ToUpperInvariant(), User.Reading(), stop) is not { } details) return NotFound();
        Details = details;
        Candidates = details.Suggested is { } suggested ? JsonSerializer.Deserialize<List<AreaCandidate>>(suggested.Candidates)! : [];
        Months = [.. Core.Backlog.Months.Last(Item.Trend.Count, clock.GetUtcNow()).Starts];
        return Page();
    }

    /// <summary>A reason as a sentence of its own.</summary>
    public string Why(string because) =>
        Because.FromJson(because).In(texts.Language) is { Length: > 0 } why ? $"{char.ToUpper(why[0], CultureInfo.CurrentCulture)}{why[1..]}." : "";

    /// <summary>A reason after what was done; nothing where that says it already.</summary>
    public string AndWhy(string because) =>
        Because.FromJson(because) is var why && why.Reasons.All(reason => reason.Code == "attached-by-agent") ? "." : $": {why.In(texts.Language)}.";

    /// <summary>What the chart shows, in a sentence.</summary>
    public string TrendSentence
    {
        get
        {
            var most = Item.Trend.Max();
            return most == 0 ? texts.Item.TrendNone : texts.Item.TrendWhat(
                texts.Words.Voices(Item.Trend.Sum()), texts.Dates.Month(Months[Item.Trend.ToList().LastIndexOf(most)]), most);
        }
    }
}
