using System.Globalization;
using System.Text.Json;
using Intake.Api.Access;
using Intake.Api.Texts;
using Intake.Core.Access;
using Intake.Core.Backlog;
using Intake.Core.Classification;
using Intake.Core.Contacts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Intake.Api.Pages.Backlog;

/// <summary>One item: its voices, why they belong here, what may be the same, what has happened.</summary>
[Authorize(Policy = Scopes.BacklogRead)]
public sealed class ItemModel(BacklogReader backlog, ItemMover mover, SiteTexts texts, TimeProvider clock) : PageModel
{
    public ItemDetails Details { get; private set; } = null!;
    public ItemRow Item => Details.Item;
    public IReadOnlyList<AreaCandidate> Candidates { get; private set; } = [];

    /// <summary>The twelve months of the trend, oldest first.</summary>
    public IReadOnlyList<DateTimeOffset> Months { get; private set; } = [];

    /// <summary>The person may move it.</summary>
    public bool Moves => User.May(Scopes.BacklogWrite) && !Item.IsVeiled;
    public bool CanUndo => Details.Events.LastOrDefault(past => past.MovedTo is not null) is { Undoes: null } last
        && last.MovedTo == Item.State && last.MadeAt >= (clock.GetUtcNow() - ItemMoves.UndoWithin).ToUnixTimeMilliseconds();
    public Refusal? Refusal { get; private set; }
    public string? To { get; private set; }
    public string? Because { get; private set; }

    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken stop) => await Load(number, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMoveAsync(string number, string? to, string? because, string? from, CancellationToken stop)
    {
        if (!User.May(Scopes.BacklogWrite)) return Forbid();
        (To, Because) = (to, because);
        var (_, refusal) = await mover.Move(number.ToUpperInvariant(), new(to, because, from), User.Reading(), User.Actor(), stop);
        return await Answer(number, refusal, texts.Item.MoveDone, stop);
    }

    public async Task<IActionResult> OnPostUndoAsync(string number, CancellationToken stop)
    {
        if (!User.May(Scopes.BacklogWrite)) return Forbid();
        var (_, refusal) = await mover.Undo(number.ToUpperInvariant(), User.Reading(), User.Actor(), stop);
        return await Answer(number, refusal, texts.Item.MoveUndone, stop);
    }

    /// <summary>For <c>aria-invalid</c>.</summary>
    public string? Invalid(string field) => Refusal?.Field == field ? "true" : null;

    async Task<IActionResult> Answer(string number, Refusal? refusal, string done, CancellationToken stop)
    {
        if (refusal is null)
        {
            Done = done;
            return Redirect($"/backlog/{Uri.EscapeDataString(number.ToUpperInvariant())}");
        }
        if (!await Load(number, stop)) return NotFound();
        Refusal = refusal;
        Response.StatusCode = refusal.Status;
        return Page();
    }

    async Task<bool> Load(string number, CancellationToken stop)
    {
        if (await backlog.Item(number.ToUpperInvariant(), User.Reading(), stop) is not { } details) return false;
        Details = details;
        Candidates = details.Suggested is { } suggested ? JsonSerializer.Deserialize<List<AreaCandidate>>(suggested.Candidates)! : [];
        Months = [.. Core.Backlog.Months.Last(Item.Trend.Count, clock.GetUtcNow()).Starts];
        return true;
    }

    /// <summary>A reason as a sentence of its own.</summary>
    public string Why(string because) =>
        Core.Language.Because.FromJson(because).In(texts.Language) is { Length: > 0 } why ? $"{char.ToUpper(why[0], CultureInfo.CurrentCulture)}{why[1..]}." : "";

    /// <summary>A reason after what was done; nothing where that says it already.</summary>
    public string AndWhy(string because) =>
        Core.Language.Because.FromJson(because) is var why && why.Reasons.All(reason => reason.Code == "attached-by-agent") ? "." : $": {why.In(texts.Language)}.";

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
