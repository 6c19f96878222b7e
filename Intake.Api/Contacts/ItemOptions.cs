using Intake.Api.Access;
using Intake.Api.Problems;
using Intake.Api.Texts;
using Intake.Core.Backlog;

namespace Intake.Api.Contacts;

/// <summary>An item as a choice in another system's field.</summary>
/// <param name="Value">Its number.</param>
/// <param name="Label">Number, title and voices.</param>
public sealed record ItemOption(string Value, string Label);

/// <summary>
/// Items by number or by words of their title, as a field that searches an address wants them (Zammad's External Data
/// Source). The words stand in the address: for numbers and titles, not for what a resident said.
/// </summary>
static class ItemOptions
{
    const int Most = 10, LongestSearch = 100;

    public static async Task<IResult> Find(HttpContext context, BacklogReader backlog, string? search, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(search) || search.Length > LongestSearch) return Results.Ok(Array.Empty<ItemOption>());
        var page = await backlog.List(new() { Q = search, Sort = BacklogFilter.MostVoices, Take = Most }, context.User.Reading(), stop);
        var words = SiteTexts.In(Problem.LanguageOf(context)).Words;
        return Results.Ok(page.Items.Select(item => new ItemOption(item.Number, $"{item.Number} · {item.Title} · {words.Voices(item.Voices)}")));
    }
}
