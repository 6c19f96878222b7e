using System.Text;

namespace Intake.Core.Units;

/// <summary>What a name of a unit or an area may be: it is shown on pages and compared letter by letter.</summary>
public static class UnitRules
{
    public const int Longest = 100;

    /// <summary>As it is stored: composed, without space around it.</summary>
    public static string Clean(string? name) =>
        name is null || name.Any(char.IsSurrogate) ? "" : name.Trim().Normalize(NormalizationForm.FormC);

    /// <summary>A bar would part it in two where units are listed; a star alone means every unit.</summary>
    public static bool IsName(string clean) =>
        clean.Length is >= 1 and <= Longest && !clean.Any(letter => char.IsControl(letter) || IsHidden(letter) || "|<>*".Contains(letter));

    // Two names that look alike must not be two units.
    static bool IsHidden(char letter) => char.GetUnicodeCategory(letter)
        is System.Globalization.UnicodeCategory.Format
        or System.Globalization.UnicodeCategory.LineSeparator
        or System.Globalization.UnicodeCategory.ParagraphSeparator;
}
