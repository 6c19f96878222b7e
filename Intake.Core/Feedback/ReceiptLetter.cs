using System.Globalization;

namespace Intake.Core.Feedback;

/// <summary>"We have what you told us." Promises nothing that is not in the data.</summary>
public static class ReceiptLetter
{
    /// <param name="kind"><c>need</c> or <c>idea</c>.</param>
    /// <param name="language"><c>en</c>; anything else is written in Swedish.</param>
    public static Letter Compose(string kind, string reference, DateTimeOffset recordedAt, string? name, string language) =>
        language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            ? English(kind, reference, recordedAt, name)
            : Swedish(kind, reference, recordedAt, name);

    static Letter Swedish(string kind, string reference, DateTimeOffset recordedAt, string? name)
    {
        var what = kind == "idea" ? "din idé" : "ditt behov";
        var day = recordedAt.ToString("d MMMM", CultureInfo.GetCultureInfo("sv-SE"));
        return new(
            $"Vi har tagit emot {what} ({reference})",
            [
                name is null ? "Hej!" : $"Hej {name}!",
                $"Tack för att du hörde av dig till oss den {day}. Vi har tagit emot {what}.",
                $"Din referens är {reference}. Ange den om du hör av dig igen.",
                "Det här händer nu: Vi läser det du har berättat. Vi ser också om fler har sagt samma sak.",
                "Du behöver inte göra något. Hör av dig till kundcenter om något har blivit fel.",
            ]);
    }

    static Letter English(string kind, string reference, DateTimeOffset recordedAt, string? name)
    {
        var what = kind == "idea" ? "your idea" : "what you need";
        var day = recordedAt.ToString("d MMMM", CultureInfo.GetCultureInfo("en-GB"));
        return new(
            $"We have received {what} ({reference})",
            [
                name is null ? "Hello," : $"Hello {name},",
                $"Thank you for contacting us on {day}. We have noted {what}.",
                $"Your reference is {reference}. Please give it if you contact us again.",
                "What happens now: We read what you told us. We also see if others have said the same.",
                "You do not have to do anything. Contact the customer center if something is wrong.",
            ]);
    }
}
