using System.Globalization;

namespace Intake.Api.Pages.Admin.Keys;

/// <summary>A day in the municipality's time, as a date field sends it; a key holds until that day is over.</summary>
public static class LastDay
{
    const string Format = "yyyy-MM-dd";

    static readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>A year from now.</summary>
    public static string Usual(DateTimeOffset now) =>
        TimeZoneInfo.ConvertTime(now, zone).AddYears(1).ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>When the day is over; null when it is no day.</summary>
    public static DateTimeOffset? End(string? day)
    {
        if (!DateOnly.TryParseExact(day, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || date == DateOnly.MaxValue) return null;
        var midnight = date.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new(midnight, zone.GetUtcOffset(midnight));
    }
}
