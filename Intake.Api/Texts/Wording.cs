using System.Globalization;

namespace Intake.Api.Texts;

/// <summary>Texts of one part of the interface in one language; each is written in both beside each other.</summary>
public abstract class Wording(string language)
{
    protected string Language => language;

    protected string Say(string sv, string en) => language == "en" ? en : sv;

    /// <summary>"1 röst", "37 röster": a number says what it counts.</summary>
    protected string Count(long number, string one, string many) =>
        $"{number.ToString("N0", Culture)} {(number == 1 ? one : many)}";

    protected CultureInfo Culture => CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "sv-SE");
}
