using System.Globalization;
using Intake.Core.Backlog;
using Intake.Core.Classification;
using Intake.Core.Contacts;
using Microsoft.AspNetCore.Http.Extensions;

namespace Intake.Api.Pages.Backlog;

/// <summary>What the list is asked, as it stands in the address. A value that cannot be used is left out.</summary>
public sealed record BacklogQuestion
{
    public const int PageSize = 50;

    public static IReadOnlyList<int> Periods { get; } = [30, 90, 365];

    public static IReadOnlyList<string> Sorts { get; } = [BacklogFilter.Newest, BacklogFilter.MostVoices, BacklogFilter.LatestVoice];

    public string? Kind { get; init; }
    public string? State { get; init; }
    public string? Area { get; init; }
    public string? Place { get; init; }
    public int? Since { get; init; }
    public string? Q { get; init; }
    public string Sort { get; init; } = BacklogFilter.Newest;
    public string? After { get; init; }
    public string? Before { get; init; }

    /// <summary>False when something in the address was left out.</summary>
    public bool IsWhole { get; private init; } = true;

    public bool HasFilter => (Kind ?? State ?? Area ?? Place ?? Q) is not null || Since is not null;

    public static BacklogQuestion Of(IQueryCollection query, AreaCatalog areas)
    {
        var (before, asked) = (Known("before", IsCursor), query.Keys.Count(key => query[key].ToString().Trim().Length > 0));
        var question = new BacklogQuestion
        {
            Kind = Known("kind", ContactKind.IsKnown),
            State = Known("state", ItemState.All.Contains),
            Area = Known("area", code => areas.Find(code) is not null),
            Place = Known("place", place => place.Length <= 200),
            Since = Known("since", days => Periods.Any(period => Text(period) == days)) is { } days ? int.Parse(days, CultureInfo.InvariantCulture) : null,
            Q = Known("q", words => words.Length <= 200),
            Sort = Known("sort", Sorts.Contains) ?? BacklogFilter.Newest,
            Before = before,
            After = before is null ? Known("after", IsCursor) : null,
        };
        return question with { IsWhole = asked == question.Parts().Count() + (Known("sort", sort => sort == BacklogFilter.Newest) is null ? 0 : 1) };

        string? Known(string name, Func<string, bool> isKnown) =>
            query[name].ToString().Trim() is { Length: > 0 } value && isKnown(value) ? value : null;
    }

    public BacklogFilter ToFilter(DateTimeOffset now) => new()
    {
        Kind = Kind,
        State = State,
        Area = Area,
        Place = Place,
        Since = Since is { } days ? now.AddDays(-days).ToUnixTimeMilliseconds() : null,
        Q = Q,
        Sort = Sort,
        After = After,
        Before = Before,
        Take = PageSize,
    };

    /// <summary>The address of the first page of this question.</summary>
    public string Address => (this with { After = null, Before = null }).FullAddress;

    public string FullAddress => "/backlog" + new QueryBuilder(Parts()).ToQueryString();

    IEnumerable<KeyValuePair<string, string>> Parts()
    {
        if (Kind is not null) yield return new("kind", Kind);
        if (State is not null) yield return new("state", State);
        if (Area is not null) yield return new("area", Area);
        if (Place is not null) yield return new("place", Place);
        if (Since is { } days) yield return new("since", Text(days));
        if (Q is not null) yield return new("q", Q);
        if (Sort != BacklogFilter.Newest) yield return new("sort", Sort);
        if (After is not null) yield return new("after", After);
        if (Before is not null) yield return new("before", Before);
    }

    static bool IsCursor(string text) => Cursor.Parse(text) is not null;

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
