namespace Intake.Api.Texts;

/// <summary>Dates as people say them, in the municipality's time.</summary>
public sealed class DateTexts(string language) : Wording(language)
{
    static readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>"24 november 2026"</summary>
    public string Day(long unixMs) => Local(unixMs).ToString("d MMMM yyyy", Culture);

    /// <summary>"24 nov 2026", for columns.</summary>
    public string ShortDay(long unixMs) => Local(unixMs).ToString("d MMM yyyy", Culture).Replace(".", "", StringComparison.Ordinal);

    /// <summary>"24 november 2026 kl. 14.05"</summary>
    public string Moment(long unixMs) => Local(unixMs).ToString(Say("d MMMM yyyy 'kl.' HH.mm", "d MMMM yyyy 'at' HH:mm"), Culture);

    /// <summary>"november 2026"</summary>
    public string Month(DateTimeOffset month) => month.ToString("MMMM yyyy", Culture);

    /// <summary>"nov", under a chart.</summary>
    public string ShortMonth(DateTimeOffset month) => month.ToString("MMM", Culture).TrimEnd('.');

    /// <summary>For a time element's machine-readable part.</summary>
    public static string Machine(long unixMs) => DateTimeOffset.FromUnixTimeMilliseconds(unixMs).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);

    static DateTimeOffset Local(long unixMs) => TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(unixMs), zone);
}
