using System.Globalization;
using System.Text;

namespace Intake.Core.Language;

/// <summary>Text as it is compared: composed (å is one character however it was typed), without invisible characters.</summary>
public static class PlainText
{
    /// <summary>Composed and repaired, letters as written.</summary>
    public static string Compose(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // a lone surrogate becomes U+FFFD; Normalize would throw on it
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
                visible.Append(rune);
        return visible.ToString().Normalize(NormalizationForm.FormKC);
    }

    /// <summary>Composed and in lower case, the same on every machine.</summary>
    public static string Fold(string text) => Compose(text).ToLowerInvariant();
}
