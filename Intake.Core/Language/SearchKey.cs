using System.Text;

namespace Intake.Core.Language;

/// <summary>
/// A text as words in lower case with single spaces, for <c>like</c> searches. SQLite's own <c>lower</c> leaves ÅÄÖ as
/// they are. Punctuation is gone, so the key holds no wildcard.
/// </summary>
public static class SearchKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        var gap = false;
        foreach (var character in PlainText.Fold(text))
        {
            if (IsGap(character))
                gap = true;
            else
                Append(key, character, ref gap);
        }
        return key.ToString();
    }

    static bool IsGap(char character) =>
        char.IsWhiteSpace(character) || char.IsPunctuation(character) || char.IsControl(character);

    static void Append(StringBuilder key, char character, ref bool gap)
    {
        if (gap && key.Length > 0)
            key.Append(' ');
        gap = false;
        key.Append(character);
    }
}
