using System.Globalization;
using System.Text.RegularExpressions;

namespace Intake.Core.Import;

/// <summary>Times as files write them. One without an offset is Swedish time.</summary>
static partial class Moment
{
    static readonly string[] days = ["yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "d.M.yyyy"];
    static readonly string[] clocks = ["", "'T'H:m", "'T'H:m:s", "'T'H:m:s.FFFFFFF", " H:m", " H:m:s", " H:m:s.FFFFFFF", " H.m"];
    static readonly string[] local = [.. days.SelectMany(day => clocks.Select(clock => day + clock))];
    static readonly string[] exact = [.. local.Select(format => format + "K"), .. local.Select(format => format + " K")];

    static readonly TimeZoneInfo sweden =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Stockholm", out var zone) ? zone : TimeZoneInfo.Local;

    /// <returns>Null when it cannot be read, or could be read in two ways (03/04/2026).</returns>
    public static DateTimeOffset? Read(string text) => Offset().IsMatch(text)
        ? DateTimeOffset.TryParseExact(text, exact, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null
        : DateTime.TryParseExact(text, local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? InSweden(time) : null;

    // In the hour that spring skips there is no such time; the offset before the change makes it the hour after.
    static DateTimeOffset InSweden(DateTime time) => new(time, sweden.GetUtcOffset(time));

    [GeneratedRegex("(Z|[+-][0-9]{2}:?[0-9]{2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Offset();
}
