using Intake.Core.Hooks;
using Intake.Core.Storage;
using Microsoft.AspNetCore.Http.Extensions;

namespace Intake.Api.Pages.Admin.Hooks;

/// <summary>What the log is asked, as it stands in the address. A value that cannot be used is left out.</summary>
public sealed record HookQuestion
{
    public const int PageSize = 50;

    public string Source { get; init; } = "";
    public string Outcome { get; init; } = "";
    public string Before { get; init; } = "";

    public bool HasFilter => Source.Length + Outcome.Length > 0;

    /// <param name="sources">Those that there is something of.</param>
    public static HookQuestion Of(IQueryCollection query, IEnumerable<string> sources) => new()
    {
        Source = Known(query["source"], sources.Contains),
        Outcome = Known(query["outcome"], HookOutcome.All.Contains),
        Before = Known(query["before"], Id.IsValid),
    };

    public HookFilter ToFilter() => new(Source, Outcome, Before, PageSize);

    public string Address => "/admin/hooks" + new QueryBuilder(Parts()).ToQueryString();

    static string Known(string? value, Func<string, bool> isKnown) => value is { Length: > 0 and <= 200 } && isKnown(value) ? value : "";

    IEnumerable<KeyValuePair<string, string>> Parts() =>
        new KeyValuePair<string, string>[] { new("source", Source), new("outcome", Outcome), new("before", Before) }.Where(part => part.Value.Length > 0);
}
