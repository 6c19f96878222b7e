using System.Globalization;
using Intake.Core.Audit;
using Intake.Core.Privacy;
using Microsoft.AspNetCore.Http.Extensions;

namespace Intake.Api.Pages.Admin;

/// <summary>What the log is asked, as it stands in the address. A value that cannot be used is left out.</summary>
public sealed record AuditQuestion
{
    public string Actor { get; init; } = "";
    public string Action { get; init; } = "";
    public string Subject { get; init; } = "";
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }
    public long? Below { get; init; }

    public bool HasFilter => Actor.Length + Action.Length + Subject.Length > 0 || From is not null || Until is not null;

    public static AuditQuestion Of(IQueryCollection query)
    {
        return new()
        {
            Actor = Text("actor"),
            Action = Text("action"),
            Subject = Text("subject"),
            From = Day("from"),
            Until = Day("until"),
            Below = long.TryParse(query["below"], CultureInfo.InvariantCulture, out var below) ? below : null,
        };

        string Text(string name) => query[name].ToString().Trim() is { Length: <= 200 } value ? value : "";

        DateOnly? Day(string name) => DateOnly.TryParseExact(
            query[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    public AuditFilter ToFilter() => new()
    {
        Actor = Actor,
        Action = Action,
        Subject = Subject,
        From = From is { } from ? Start(from) : 0,
        Until = Until is { } until && until < DateOnly.MaxValue ? Start(until.AddDays(1)) : long.MaxValue,
        Below = Below ?? long.MaxValue,
    };

    public string Address => "/admin/audit" + new QueryBuilder(Parts()).ToQueryString();

    /// <summary>As it may be kept in the log itself: whoever looks for a name or an address has written it here.</summary>
    public string Noted => (this with { Actor = Masker.Mask(Actor).Text, Action = Masker.Mask(Action).Text, Subject = Masker.Mask(Subject).Text }).Address;

    /// <summary>For a date field.</summary>
    public static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    IEnumerable<KeyValuePair<string, string>> Parts()
    {
        if (Actor.Length > 0) yield return new("actor", Actor);
        if (Action.Length > 0) yield return new("action", Action);
        if (Subject.Length > 0) yield return new("subject", Subject);
        if (From is not null) yield return new("from", Text(From));
        if (Until is not null) yield return new("until", Text(Until));
        if (Below is { } below) yield return new("below", below.ToString(CultureInfo.InvariantCulture));
    }

    // Days are the municipality's.
    static long Start(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUnixTimeMilliseconds();
    }
}
