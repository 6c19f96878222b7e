using System.Globalization;

namespace Intake.Core.Hooks;

/// <summary>When something was said, as another system tells it.</summary>
static class DeliveryTime
{
    static readonly TimeSpan longest = TimeSpan.FromDays(30);

    /// <summary>Null when it is no time with a date; without an offset it is UTC.</summary>
    public static DateTimeOffset? Of(string? text) =>
        text is { Length: >= 16 and <= 40 } && char.IsAsciiDigit(text[0])
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    /// <summary>Another's clock is believed for a month back and never ahead of ours.</summary>
    public static DateTimeOffset? Believed(DateTimeOffset? said, DateTimeOffset now) => said is { } at && at <= now && at > now - longest ? at : null;
}
