using Intake.Api.Texts;
using Intake.Core.Open311;

namespace Intake.Api.Open311;

/// <summary>Sentences and times in the standard's answers.</summary>
static class Open311Words
{
    public static string Notice(string language, string reference) => language == "en"
        ? $"Thank you. It is received and goes to the municipality's innovation backlog. Refer to {reference}."
        : $"Tack. Det är mottaget och går till kommunens innovationsbacklogg. Ange {reference} om du hör av dig.";

    public static string? Notes(string language, ServiceRequestStatus found) =>
        found.Item is { } number ? $"{number}: {SiteTexts.In(language).Words.State(found.ItemState)}" : null;

    public static string Time(long unixMs) => DateTexts.Machine(unixMs);
}
