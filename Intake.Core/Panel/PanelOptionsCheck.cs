using Microsoft.Extensions.Options;

namespace Intake.Core.Panel;

/// <summary>Wordings of consent that can be told apart, in both languages.</summary>
public sealed class PanelOptionsCheck : IValidateOptions<PanelOptions>
{
    const int LongestVersion = 40, LongestText = 1000;

    public ValidateOptionsResult Validate(string? name, PanelOptions options) =>
        options.Consent.Any(wording => !IsWhole(wording))
            ? ValidateOptionsResult.Fail($"Panel:Consent holds a wording without Version (at most {LongestVersion} letters, digits, . and -), Sv or En.")
        : options.Consent.Append(ConsentWording.Own).GroupBy(wording => wording.Version).Any(same => same.Count() > 1)
            ? ValidateOptionsResult.Fail($"Panel:Consent names a version twice, or the product's own version {ConsentWording.Own.Version}.")
        : ValidateOptionsResult.Success;

    static bool IsWhole(ConsentWording wording) =>
        wording.Version.Length is > 0 and <= LongestVersion && wording.Version.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-')
        && IsText(wording.Sv) && IsText(wording.En);

    static bool IsText(string text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestText;
}
